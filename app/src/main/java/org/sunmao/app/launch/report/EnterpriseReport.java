package org.sunmao.app.launch.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseRun;

/** A report on lists of enterprises of which one is the register: hears every link, and is written when the run is over. */
public final class EnterpriseReport {

    private static final double LEAST_RIVAL = .01;

    private final ReportRequest request;
    private final List<ListFile> lists;
    private final int register;
    private final Function<String, @Nullable RowRef> rows;
    private final ReportCollector collected;
    private final @Nullable TruthTest truth;

    /**
     * @param register number of the list that the others are held against
     * @param rows finds the row of a record by its key
     * @throws TruePairs.UnreadableException if the truth cannot be read
     */
    public EnterpriseReport(
            ReportRequest request, List<ListFile> lists, int register, Function<String, @Nullable RowRef> rows) {
        this.request = request;
        this.lists = List.copyOf(lists);
        this.register = register;
        this.rows = rows;
        collected = new ReportCollector(
                lists.stream().mapToInt(list -> list.rows().size()).toArray(), request.pairs());
        truth = request.truth() == null ? null : TruthTest.of(request.truth(), lists, register);
    }

    /** Hears a link. */
    public void add(Link link) {
        RowRef asked = rows.apply(link.key());
        if (asked == null) {
            return;
        }
        Judged judged = judged(asked, link);
        collected.add(judged);
        if (truth != null) {
            truth.add(judged);
        }
    }

    private Judged judged(RowRef asked, Link link) {
        String cluster = link.cluster();
        if (link.zone() == Zone.LINKED && cluster != null) {
            RowRef best = rows.apply(cluster);
            return new Judged(asked, best, Outcome.LINKED, link.asserted(), link.probability(), link.reasons());
        }
        Candidate best = link.candidates().isEmpty() ? null : link.candidates().get(0);
        Outcome outcome = link.zone() == Zone.REVIEW ? Outcome.REVIEW : Outcome.NONE;
        return best == null
                ? new Judged(asked, null, outcome, link.asserted(), 0, List.of())
                : new Judged(
                        asked,
                        rows.apply(best.cluster()),
                        outcome,
                        link.asserted(),
                        best.probability(),
                        best.reasons());
    }

    /**
     * Writes the report.
     *
     * @param decisions persons', by which the run was bound
     * @param key the key of a row's record
     */
    public void write(EnterpriseRun run, Collection<Constraint> decisions, Function<RowRef, String> key) {
        var words = new ReportWords(request.language());
        var sight = new Sight(request.unmasked());
        joinRegister(run, key);
        List<ReportList> shown = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            shown.add(new EnterpriseList(lists.get(i), i == register, words, sight));
        }
        var builder = new ReportBuilder(shown, collected, words, sight);
        builder.decided(decided(run, decisions));
        if (truth != null) {
            truth.addTo(builder, row -> run.cluster(key.apply(row)));
        }
        ReportPage page = builder.build(
                facts(request, "rows", 0),
                ModelPart.of(run, words),
                judged -> explained(run, key.apply(judged.asked()), judged));
        ReportFile.write(request.file(), words, page);
    }

    static ReportPage.Facts facts(ReportRequest request, String unit, long alone) {
        Instant now = Instant.now();
        return new ReportPage.Facts(
                request.version(),
                now,
                Duration.between(request.began(), now),
                request.options().stream().map(EnterpriseReport::withoutFolder).toList(),
                String.valueOf(request.out().getFileName()),
                unit,
                alone);
    }

    /** A report may travel; where things lie on the machine it was made on is nobody's business. */
    private static String withoutFolder(String option) {
        int cut = Math.max(option.lastIndexOf('/'), option.lastIndexOf('\\'));
        int value = option.startsWith("-") ? option.indexOf('=') + 1 : 0;
        return cut < 0 ? option : option.substring(0, value) + option.substring(cut + 1);
    }

    /** Rows of the register with one code are one without a link. */
    private void joinRegister(EnterpriseRun run, Function<RowRef, String> key) {
        for (int row = 0; row < lists.get(register).rows().size(); row++) {
            var ref = new RowRef(register, row);
            String own = key.apply(ref);
            String cluster = run.cluster(own);
            RowRef first = cluster.equals(own) ? null : rows.apply(cluster);
            if (first != null) {
                collected.same(first, ref);
            }
        }
    }

    private Explained explained(EnterpriseRun run, String key, Judged judged) {
        Link link = run.explain(key);
        List<Explained.Rival> rivals = new ArrayList<>();
        Candidate same = null;
        for (Candidate candidate : link.candidates()) {
            RowRef row = rows.apply(candidate.cluster());
            if (row != null && row.equals(judged.best())) {
                same = candidate;
            } else if (row != null && candidate.probability() >= LEAST_RIVAL) {
                rivals.add(new Explained.Rival(row, candidate.probability()));
            }
        }
        return new Explained(same == null ? link.reasons() : same.reasons(), rivals);
    }

    /** What the model would have said of the pairs that persons decided, had they not. */
    private Labels decided(EnterpriseRun run, Collection<Constraint> decisions) {
        var labels = new Labels();
        for (Constraint decision : decisions) {
            if (decision instanceof Constraint.MustLink must && isAsked(must.key())) {
                labels.add(said(run, must.key(), must.anchorKey()), true);
            } else if (decision instanceof Constraint.CannotLink cannot && isAsked(cannot.key())) {
                labels.add(said(run, cannot.key(), cannot.anchorKey()), false);
            }
        }
        return labels;
    }

    private boolean isAsked(String key) {
        RowRef row = rows.apply(key);
        return row != null && row.list() != register;
    }

    private static double said(EnterpriseRun run, String key, String anchor) {
        String cluster = run.cluster(anchor);
        return run.withoutDecisions(key).candidates().stream()
                .filter(candidate -> candidate.cluster().equals(cluster))
                .mapToDouble(Candidate::probability)
                .findFirst()
                .orElse(0);
    }
}
