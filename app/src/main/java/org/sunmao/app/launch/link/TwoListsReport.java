package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.launch.report.Explained;
import org.sunmao.app.launch.report.Judged;
import org.sunmao.app.launch.report.Labels;
import org.sunmao.app.launch.report.Outcome;
import org.sunmao.app.launch.report.ReportBuilder;
import org.sunmao.app.launch.report.ReportCollector;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.launch.report.RowAt;
import org.sunmao.app.launch.report.TruthTest;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseRun;

/** What a report says of two lists of enterprises: every row of the one was looked up in the other. */
final class TwoListsReport implements Explained.Explainer {

    private static final double LEAST_RIVAL = .01;

    private final int register;
    private final int rows;
    private final ReportCollector collected;
    private final @Nullable TruthTest truth;
    private @Nullable EnterpriseRun run;

    TwoListsReport(ReportRequest request, List<ListFile> lists, int register, ReportCollector collected) {
        this.register = register;
        this.rows = lists.get(register).rows().size();
        this.collected = collected;
        truth = request.truth() == null ? null : TruthTest.of(request.truth(), lists, register);
    }

    void held(EnterpriseRun held) {
        run = held;
    }

    private EnterpriseRun run() {
        return Objects.requireNonNull(run);
    }

    void add(RowAt asked, Link link) {
        Judged judged = judged(asked, link);
        collected.add(judged);
        if (truth != null) {
            truth.add(judged);
        }
    }

    private Judged judged(RowAt asked, Link link) {
        String cluster = link.cluster();
        if (link.zone() == Zone.LINKED && cluster != null) {
            return new Judged(
                    asked, anchor(cluster), Outcome.LINKED, link.asserted(), link.probability(), link.reasons());
        }
        Outcome outcome = link.zone() == Zone.REVIEW ? Outcome.REVIEW : Outcome.NONE;
        if (link.candidates().isEmpty()) {
            return new Judged(asked, null, outcome, link.asserted(), 0, List.of());
        }
        Candidate best = link.candidates().get(0);
        return new Judged(asked, anchor(best.cluster()), outcome, link.asserted(), best.probability(), best.reasons());
    }

    private RowAt anchor(String key) {
        return new RowAt(register, RowKeys.row(key));
    }

    private static String key(RowAt row, int register) {
        return row.list() == register ? HeldAgainst.anchorKey(row.row()) : HeldAgainst.askedKey(row.row());
    }

    /** Adds what is known only when the run is over. */
    void addTo(ReportBuilder builder, Answers answers) {
        // Rows of the register with one code are one without a link.
        for (int row = 0; row < rows; row++) {
            String own = HeldAgainst.anchorKey(row);
            String cluster = run().cluster(own);
            if (!cluster.equals(own)) {
                collected.same(anchor(cluster), new RowAt(register, row));
            }
        }
        builder.decided(decided(answers));
        if (truth != null) {
            truth.addTo(builder, row -> run().cluster(key(row, register)));
        }
    }

    @Override
    public Explained explain(Judged judged) {
        Link link = run().explain(key(judged.asked(), register));
        List<Explained.Rival> rivals = new ArrayList<>();
        Candidate same = null;
        for (Candidate candidate : link.candidates()) {
            RowAt row = anchor(candidate.cluster());
            if (row.equals(judged.best())) {
                same = candidate;
            } else if (candidate.probability() >= LEAST_RIVAL) {
                rivals.add(new Explained.Rival(row, candidate.probability()));
            }
        }
        return new Explained(same == null ? link.reasons() : same.reasons(), rivals);
    }

    /** What the model would have said of the pairs that persons decided, had they not. */
    private Labels decided(Answers answers) {
        var labels = new Labels();
        answers.same().forEach(pair -> add(pair, true, labels));
        answers.different().forEach(pair -> add(pair, false, labels));
        return labels;
    }

    private void add(RowPair pair, boolean same, Labels labels) {
        if (pair.left().list() == pair.right().list()) {
            return;
        }
        RowRef anchor = pair.left().list() == register ? pair.left() : pair.right();
        String cluster = run().cluster(HeldAgainst.anchorKey(anchor.row()));
        double said = run()
                .withoutDecisions(HeldAgainst.askedKey(pair.other(anchor).row()))
                .candidates()
                .stream()
                .filter(candidate -> candidate.cluster().equals(cluster))
                .mapToDouble(Candidate::probability)
                .findFirst()
                .orElse(0);
        labels.add(said, same);
    }
}
