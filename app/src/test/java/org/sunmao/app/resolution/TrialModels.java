package org.sunmao.app.resolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;

/** Models that differ from the built-in one where a test says so, kept as if they had been trained. */
public final class TrialModels {

    private final WorkerDatabase worker;

    public TrialModels(WorkerDatabase worker) {
        this.worker = worker;
    }

    /** Keeps a model that speaks so much against a trade name that is the same, or leads, that it links by other evidence alone. */
    public String keepBlindToTradeNames(String note) {
        return keep(
                note,
                List.of(
                        "name trade-name-equal -14.5 rarity",
                        "name trade-name-leads -14.5 rarity",
                        "name trade-name-contained -14.5 rarity"));
    }

    /** Keeps the built-in model with these lines in the place of its own. */
    public String keep(String note, List<String> lines) {
        EnterpriseModel model = EnterpriseModel.fromBytes(
                EnterpriseModel.parse("trial", changed(lines)).toBytes());
        var training = new EnterpriseTrainer.Training(model, 21_345, 180_412, 8, true, 57);
        new Models(worker, new ActiveMentions(worker, null), new DecisionBook(worker)).keep(training, "lin", note);
        return model.id();
    }

    private static List<String> changed(List<String> lines) {
        return builtin().stream()
                .map(line -> lines.stream()
                        .filter(other -> start(other).equals(start(line)))
                        .findFirst()
                        .orElse(line))
                .toList();
    }

    private static String start(String line) {
        String[] words = line.split(" ");
        return words[0] + ' ' + (words.length > 1 ? words[1] : "");
    }

    private static List<String> builtin() {
        try (InputStream in = Objects.requireNonNull(EnterpriseModel.class.getResourceAsStream("builtin-1.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
