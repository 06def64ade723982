package org.sunmao.app.launch.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.launch.report.EnterpriseReport;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.launch.report.RowRef;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseRun;

/**
 * Links two lists of enterprises: the rows of one, the anchors, found again in the other, by weights learned from the two. Links are
 * written as they are made, and none is kept.
 */
final class ListLinks {

    /** Keys are a letter and as many digits: their order is that of the rows, so that nothing needs to be sorted. */
    private static final int DIGITS = 8;

    private static final char ASKED = 'a';
    private static final char ANCHOR = 'b';

    private final ListFile left;
    private final ListFile right;
    private final boolean rightAnchors;
    private final int threads;
    private final ReasonWords words;
    private final @Nullable EnterpriseReport report;
    private int linked;
    private int review;
    private int none;

    /**
     * Lists with more valid codes are those that others are held against; of equal ones the right list is.
     *
     * @param language of the reasons
     * @param report what is to be reported; null for nothing
     */
    ListLinks(ListFile left, ListFile right, Locale language, int threads, @Nullable ReportRequest report) {
        this.left = left;
        this.right = right;
        this.rightAnchors = right.codes() >= left.codes();
        this.threads = threads;
        this.words = new ReasonWords(language);
        this.report = report == null
                ? null
                : new EnterpriseReport(report, List.of(left, right), rightAnchors ? 1 : 0, this::ref);
    }

    private RowRef ref(String key) {
        boolean anchor = key.charAt(0) == ANCHOR;
        return new RowRef(anchor == rightAnchors ? 1 : 0, row(key));
    }

    private String key(RowRef row) {
        return key(row.list() == (rightAnchors ? 1 : 0) ? ANCHOR : ASKED, row.row());
    }

    /** The list that the other is held against. */
    ListFile anchors() {
        return rightAnchors ? right : left;
    }

    private ListFile asked() {
        return rightAnchors ? left : right;
    }

    /**
     * How many rows were linked, wait for a person, and found nothing.
     *
     * @param pairs how many pairs of rows were compared
     */
    record Counts(int linked, int review, int none, long pairs) {}

    /** Links them and writes {@code left_id,right_id,score,decision,reason}, in the order of the list that was looked up. */
    Counts write(Path out, EnterpriseLinker.Progress progress) {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("left_id", "right_id", "score", "decision", "reason");
            EnterpriseRun run =
                    EnterpriseLinker.learning(threads).run(records(), List.of(), progress, link -> write(csv, link));
            if (report != null) {
                report.write(run, List.of(), this::key);
            }
            return new Counts(linked, review, none, run.statistics().pairs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EnterpriseRecord> records() {
        var records = new ArrayList<EnterpriseRecord>(
                left.rows().size() + right.rows().size());
        add(asked(), ASKED, records);
        add(anchors(), ANCHOR, records);
        return records;
    }

    private static void add(ListFile list, char side, List<EnterpriseRecord> records) {
        for (int i = 0; i < list.rows().size(); i++) {
            records.add(list.rows().get(i).record(key(side, i), side == ANCHOR ? "anchors" : "list", side == ANCHOR));
        }
    }

    private static String key(char side, int row) {
        char[] key = new char[1 + DIGITS];
        key[0] = side;
        int rest = row;
        for (int i = DIGITS; i > 0; i--, rest /= 10) {
            key[i] = (char) ('0' + rest % 10);
        }
        return new String(key);
    }

    private static int row(String key) {
        return Integer.parseInt(key, 1, key.length(), 10);
    }

    private void write(CsvWriter csv, Link link) {
        if (report != null) {
            report.add(link);
        }
        String cluster = link.cluster();
        if (link.zone() == Zone.LINKED && cluster != null && cluster.charAt(0) == ANCHOR) {
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

    private void row(CsvWriter csv, String asked, String anchor, double score, String decision, List<Reason> reasons) {
        String one = asked().rows().get(row(asked)).id();
        String other = anchors().rows().get(row(anchor)).id();
        csv.writeRecord(
                rightAnchors ? one : other,
                rightAnchors ? other : one,
                ReasonWords.digits(score),
                decision,
                words.said(reasons));
    }
}
