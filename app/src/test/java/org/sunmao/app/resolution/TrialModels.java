package org.sunmao.app.resolution;

import java.util.List;
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
                        "name trade-name-leads -14.5",
                        "name trade-name-of-two-leads -14.5",
                        "name trade-name-contained -14.5",
                        "trade equal -14.5 rarity"));
    }

    /** Keeps the built-in model with these weights, {@code comparison level bits [rarity]}, in the place of its own. */
    public String keep(String note, List<String> lines) {
        EnterpriseModel model = EnterpriseModel.fromBytes(
                EnterpriseModel.parse("trial", changed(lines)).toBytes());
        var training = new EnterpriseTrainer.Training(model, 1_000, 20_345, 180_412, 8, true, 57);
        new Models(worker, new ActiveMentions(worker, null), new DecisionBook(worker)).keep(training, "lin", note);
        return model.id();
    }

    private static List<String> changed(List<String> lines) {
        return builtin().stream()
                .map(line -> lines.stream()
                        .filter(other -> start(other).equals(start(line)))
                        .findFirst()
                        .map(TrialModels::shares)
                        .orElse(line))
                .toList();
    }

    /** A weight as the shares of a model: m that alone makes the bits, and u that makes none. */
    private static String shares(String line) {
        String[] words = line.split(" ");
        String u = words.length > 3 ? words[3] : "1";
        return start(line) + ' ' + Math.pow(2, Double.parseDouble(words[2])) + ' ' + u;
    }

    private static String start(String line) {
        String[] words = line.split(" ");
        return words[0] + ' ' + (words.length > 1 ? words[1] : "");
    }

    private static List<String> builtin() {
        return EnterpriseModel.builtin().lines();
    }
}
