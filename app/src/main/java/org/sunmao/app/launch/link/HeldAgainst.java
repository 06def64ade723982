package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseRun;

/** One list of enterprises held against the register: its rows found again, by weights learned from the two. Nothing is kept. */
final class HeldAgainst {

    private static final char ASKED = 'a';
    private static final char ANCHOR = 'b';

    private final LinkRun run;
    private final int asked;
    private final int register;

    HeldAgainst(LinkRun run, int asked) {
        this.run = run;
        this.asked = asked;
        this.register = run.register();
    }

    static String askedKey(int row) {
        return RowKeys.key(ASKED, row);
    }

    static String anchorKey(int row) {
        return RowKeys.key(ANCHOR, row);
    }

    /** Links, tells the listener of links and of what was learned, and hands the pairs over in the order of the asked list. */
    EnterpriseLinker.Statistics link(EnterpriseLinker.Progress progress, Consumer<FoundPair> receiver) {
        int shown = run.listener().candidates();
        EnterpriseRun held = EnterpriseLinker.learning(run.threads())
                .run(records(), constraints(), shown, progress, link -> tell(link, receiver));
        run.listener().held(asked, held);
        return held.statistics();
    }

    private List<EnterpriseRecord> records() {
        ListFile list = run.lists().get(asked).firms();
        ListFile anchors = run.lists().get(register).firms();
        var records = new ArrayList<EnterpriseRecord>(
                list.rows().size() + anchors.rows().size());
        for (int i = 0; i < list.rows().size(); i++) {
            records.add(list.rows().get(i).record(RowKeys.key(ASKED, i), "list", false));
        }
        for (int i = 0; i < anchors.rows().size(); i++) {
            records.add(anchors.rows().get(i).record(RowKeys.key(ANCHOR, i), "anchors", true));
        }
        return records;
    }

    private List<Constraint> constraints() {
        List<Constraint> out = new ArrayList<>();
        run.answers().same().forEach(pair -> add(pair, true, out));
        run.answers().different().forEach(pair -> add(pair, false, out));
        return out;
    }

    /** Where a row is one with several rows of the register, these are one too. */
    private void add(RowPair pair, boolean same, List<Constraint> out) {
        boolean left = pair.left().list() == register;
        RowRef anchor = left ? pair.left() : pair.right();
        RowRef other = left ? pair.right() : pair.left();
        if (anchor.list() != register || other.list() != asked && other.list() != register) {
            return;
        }
        String key = RowKeys.key(other.list() == register ? ANCHOR : ASKED, other.row());
        String anchorKey = RowKeys.key(ANCHOR, anchor.row());
        out.add(same ? new MustLink(key, anchorKey) : new CannotLink(key, anchorKey));
        if (same && other.list() == asked) {
            int first = run.answers().partners(other, register).get(0).row();
            if (first != anchor.row()) {
                out.add(new MustLink(anchorKey, RowKeys.key(ANCHOR, first)));
            }
        }
    }

    private void tell(Link link, Consumer<FoundPair> receiver) {
        RowRef row = new RowRef(asked, RowKeys.row(link.key()));
        run.listener().link(row, register, link);
        @Nullable String cluster = link.cluster();
        if (link.asserted() && link.zone() == Zone.LINKED) {
            for (RowRef partner : run.answers().partners(row, register)) {
                receiver.accept(FoundPair.of(row, partner, 1, Zone.LINKED, true, link.reasons()));
            }
        } else if (link.zone() == Zone.LINKED && cluster != null && cluster.charAt(0) == ANCHOR) {
            receiver.accept(pair(row, cluster, link.probability(), Zone.LINKED, link.reasons()));
        } else if (!link.candidates().isEmpty()) {
            Candidate best = link.candidates().get(0);
            if (link.zone() == Zone.REVIEW || best.probability() >= LinkRun.NEARLY) {
                receiver.accept(pair(row, best.cluster(), best.probability(), link.zone(), best.reasons()));
            }
        }
    }

    private FoundPair pair(
            RowRef row, String anchor, double score, Zone zone, List<org.sunmao.linkage.Reason> reasons) {
        RowRef found = new RowRef(register, RowKeys.row(anchor));
        return FoundPair.of(row, found, score, zone, false, reasons);
    }
}
