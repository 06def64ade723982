package org.sunmao.benchmarks.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.truth.RowFound.Linked;
import org.sunmao.benchmarks.truth.Verdict.Meant;
import org.sunmao.benchmarks.truth.Verdict.Said;

/** Judges the links of rows: of enterprises by the register's rows, or of buildings by the building list's. */
final class Judge {

    private final Function<RowFound, @Nullable Linked> link;
    private final Function<TruthFiles.Row, String> truth;
    private final Set<String> known = new HashSet<>();
    private final SubjectTruth confirmed = new SubjectTruth();
    private final SubjectTruth provisional = new SubjectTruth();

    private Judge(Function<RowFound, @Nullable Linked> link, Function<TruthFiles.Row, String> truth) {
        this.link = link;
        this.truth = truth;
    }

    static Judge ofEnterprises(List<Matched> rows) {
        var judge = new Judge(RowFound::enterprise, TruthFiles.Row::enterprise);
        judge.learn(rows, "register");
        return judge;
    }

    static Judge ofBuildings(List<Matched> rows) {
        var judge = new Judge(RowFound::building, TruthFiles.Row::building);
        judge.learn(rows, "buildings");
        return judge;
    }

    private void learn(List<Matched> rows, String foundingKind) {
        for (Matched row : rows) {
            Linked linked = link.apply(row.found());
            String whom = truth.apply(row.truth());
            boolean founds = row.found().kind().equals(foundingKind);
            if (founds && !whom.isEmpty()) {
                known.add(whom);
            }
            if (linked == null || linked.subject() == null) {
                continue;
            }
            if (founds) {
                confirmed.vote(linked.subject(), whom);
            } else if (!linked.confirmed()) {
                provisional.vote(linked.subject(), whom);
            }
        }
    }

    /** Verdicts on the rows that mention anybody. */
    List<Verdict> judge(List<Matched> rows) {
        var verdicts = new ArrayList<Verdict>();
        for (Matched row : rows) {
            Linked linked = link.apply(row.found());
            if (linked != null) {
                String whom = truth.apply(row.truth());
                verdicts.add(new Verdict(
                        row.truth(), whom, linked.mention(), linked.subject(), meant(whom), said(linked, whom)));
            }
        }
        return verdicts;
    }

    private Meant meant(String whom) {
        if (whom.isEmpty()) {
            return Meant.NOBODY;
        }
        return known.contains(whom) ? Meant.KNOWN : Meant.STRANGER;
    }

    private Said said(Linked linked, String whom) {
        if (linked.zone().equals("review")) {
            return Said.REVIEW;
        }
        if (linked.subject() == null) {
            return Said.UNLINKED;
        }
        if (!linked.confirmed()) {
            return Said.PROVISIONAL;
        }
        return whom.equals(confirmed.of(linked.subject())) ? Said.RIGHT : Said.WRONG;
    }

    /** Truth id of a subject, confirmed or provisional; null where it has none. */
    @Nullable
    String truthOf(@Nullable Long subject) {
        String sure = confirmed.of(subject);
        return sure != null ? sure : provisional.of(subject);
    }

    SubjectTruth confirmed() {
        return confirmed;
    }

    SubjectTruth provisional() {
        return provisional;
    }
}
