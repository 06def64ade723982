package org.sunmao.app.launch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** Links two lists of enterprises: the rows of one, the anchors, found again in the other. */
final class ListLinks {

    private final ListFile left;
    private final ListFile right;
    private final boolean rightAnchors;
    private final Map<String, String> ids = new HashMap<>();
    private final ResourceBundle words;

    /**
     * Lists with more valid codes are those that others are held against; of equal ones the right list is.
     *
     * @param language of the reasons
     */
    ListLinks(ListFile left, ListFile right, Locale language) {
        this.left = left;
        this.right = right;
        this.rightAnchors = right.codes() >= left.codes();
        this.words = ResourceBundle.getBundle(
                "messages/resolution",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The list that the other is held against. */
    ListFile anchors() {
        return rightAnchors ? right : left;
    }

    /** How many rows were linked, wait for a person, and found nothing. */
    record Counts(int linked, int review, int none) {}

    /** Links them and writes {@code left_id,right_id,score,decision,reason}, in the order of the list that was looked up. */
    Counts write(Path out, EnterpriseLinker.Progress progress) {
        var records = new ArrayList<EnterpriseRecord>();
        add(left, "l", !rightAnchors, records);
        add(right, "r", rightAnchors, records);
        List<Link> links = new EnterpriseLinker(EnterpriseModel.builtin())
                .link(records, List.of(), progress)
                .links();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("left_id", "right_id", "score", "decision", "reason");
            return write(csv, links);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ListFile list, String side, boolean anchors, List<EnterpriseRecord> records) {
        int width = String.valueOf(list.rows().size()).length();
        for (int i = 0; i < list.rows().size(); i++) {
            ListFile.Entry row = list.rows().get(i);
            String key = side + String.format(Locale.ROOT, "%0" + width + "d", i);
            ids.put(key, row.id());
            records.add(row.record(key, anchors ? "anchors" : "list", anchors));
        }
    }

    private Counts write(CsvWriter csv, List<Link> links) {
        int linked = 0;
        int review = 0;
        int none = 0;
        String asked = rightAnchors ? "l" : "r";
        for (Link link : links) {
            if (!link.key().startsWith(asked)) {
                continue;
            }
            String cluster = link.cluster();
            if (link.zone() == Zone.LINKED && cluster != null && !cluster.startsWith(asked)) {
                linked++;
                row(csv, link.key(), cluster, link.probability(), "linked", link.reasons());
            } else if (link.zone() == Zone.REVIEW && !link.candidates().isEmpty()) {
                review++;
                Candidate best = link.candidates().get(0);
                row(csv, link.key(), best.cluster(), best.probability(), "review", best.reasons());
            } else {
                none++;
            }
        }
        return new Counts(linked, review, none);
    }

    private void row(CsvWriter csv, String asked, String anchor, double score, String decision, List<Reason> reasons) {
        csv.writeRecord(
                id(rightAnchors ? asked : anchor),
                id(rightAnchors ? anchor : asked),
                String.format(Locale.ROOT, "%.4f", score),
                decision,
                reasons.stream().map(this::said).collect(Collectors.joining("; ")));
    }

    private @Nullable String id(String key) {
        return ids.get(key);
    }

    /** A reason in words, with its weight in bits: the sum of all is the score's logarithm. */
    private String said(Reason reason) {
        String code = "resolution.reason." + reason.comparison() + '.' + reason.level();
        String word = words.containsKey(code) ? words.getString(code) : reason.comparison() + ' ' + reason.level();
        return String.format(Locale.ROOT, "%s %+.1f", word, reason.bits());
    }
}
