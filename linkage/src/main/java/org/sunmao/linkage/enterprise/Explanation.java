package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.region.LocalRegions;

/**
 * Puts a decision into words: the candidates worth a reader's time, each with the evidence whose bits add up to its score.
 * Deciding keeps no texts, so what is shown is compared once more and read again.
 */
final class Explanation {
    /** More candidates are of no use to a reader. */
    static final int MOST_SHOWN = 5;

    /** Candidates less likely than this are not worth a reader's time. */
    private static final double LEAST_SHOWN = 0.002;

    private static final double LEAST_DISCOUNT = 0.005;

    private final AnchorRows anchors;
    private final Comparison comparison;
    private final LocalRegions places;
    private final double overconfidence;
    private final int most;
    private final boolean texts;
    private final Tally tally;

    Explanation(EnterpriseModel model, AnchorRows anchors, Comparison comparison, LocalRegions places, int most) {
        this.most = Math.max(1, most);
        texts = most > 0;
        this.anchors = anchors;
        this.comparison = comparison;
        this.places = places;
        overconfidence = model.setting(EnterpriseModel.Setting.OVERCONFIDENCE);
        tally = new Tally(model);
    }

    /** The link of what was decided last; a new record is given its own key as cluster. */
    Link link(Profile p, Zone zone, Decider decider) {
        String key = p.key();
        if (decider.size() == 0) {
            return new Link(key, Zone.NEW, key, 0, 1, List.of(), false, List.of());
        }
        List<Candidate> shown = shown(p, decider);
        if (zone == Zone.NEW) {
            return new Link(key, Zone.NEW, key, 0, decider.probabilityOfNone(), List.of(), false, shown);
        }
        Decider.Scored best = decider.candidate(0);
        Candidate first = shown.get(0);
        String cluster = zone == Zone.LINKED ? anchors.clusterKey(best.row) : null;
        return new Link(key, zone, cluster, first.bits(), first.probability(), first.reasons(), false, shown);
    }

    /** A person's decision for the cluster of an anchor row, with the evidence that there is. */
    Link asserted(Profile p, int row) {
        int best = row;
        double strongest = Double.NEGATIVE_INFINITY;
        for (int i : anchors.members(row)) {
            comparison.compare(p, anchors.row(i), tally);
            if (tally.bits() > strongest) {
                strongest = tally.bits();
                best = i;
            }
        }
        List<Reason> reasons = reasons(p, anchors.row(best), 0, 0);
        return new Link(p.key(), Zone.LINKED, anchors.clusterKey(row), sum(reasons), 1, reasons, true, List.of());
    }

    private List<Candidate> shown(Profile p, Decider decider) {
        List<Candidate> out = new ArrayList<>(2);
        for (int i = 0; i < decider.size() && i < most; i++) {
            Decider.Scored scored = decider.candidate(i);
            double probability = decider.probability(i);
            if (i == 0 || probability >= LEAST_SHOWN) {
                List<Reason> reasons = reasons(p, anchors.row(scored.row), scored.lent, decider.siblingDiscount());
                out.add(new Candidate(anchors.clusterKey(scored.row), sum(reasons), probability, reasons));
            }
        }
        boolean unlikely = !out.isEmpty() && out.get(0).probability() < LEAST_SHOWN;
        return unlikely && !decider.candidate(0).decided ? List.of() : out;
    }

    private static double sum(List<Reason> reasons) {
        double sum = 0;
        for (Reason reason : reasons) {
            sum += reason.bits();
        }
        return sum;
    }

    /** The evidence for one anchor row, compared anew. */
    List<Reason> reasons(Profile p, Profile anchor, double lent, double discount) {
        comparison.compare(p, anchor, tally);
        Words words = new Words(p, anchor);
        List<Reason> out = new ArrayList<>(tally.size() + 1);
        for (int i = 0; i < tally.size(); i++) {
            Level level = tally.level(i);
            out.add(new Reason(
                    level.comparison,
                    level.code,
                    tally.weight(i) / overconfidence,
                    texts ? words.left(level) : "",
                    texts ? words.right(level) : ""));
        }
        if (lent > 0) {
            out.add(new Reason(Level.SIBLINGS_LENT.comparison, Level.SIBLINGS_LENT.code, lent, "", ""));
        }
        if (discount < -LEAST_DISCOUNT) {
            Level level = Level.SIBLINGS_UNKNOWN;
            out.add(new Reason(level.comparison, level.code, discount, "", ""));
        }
        return out;
    }

    /** The values of two records, as read. */
    private final class Words {
        private final Profile left;
        private final Profile right;
        private @Nullable CompanyName leftName;
        private @Nullable CompanyName rightName;

        Words(Profile left, Profile right) {
            this.left = left;
            this.right = right;
        }

        String left(Level level) {
            return of(level, left, true);
        }

        String right(Level level) {
            return of(level, right, false);
        }

        private String of(Level level, Profile p, boolean isLeft) {
            return switch (level.comparison) {
                case "code" -> p.code;
                case "registration" -> p.registration == null ? "" : p.registration.value();
                case "name" -> name(isLeft, level.isWholeName() ? CompanyName::folded : CompanyName::distinctive);
                case "trade" -> trade(isLeft);
                case "form" -> name(isLeft, CompanyName::formText);
                case "group" -> name(isLeft, n -> n.group() ? "集团" : "");
                case "place-words" -> name(isLeft, CompanyName::place);
                case "branch" -> name(isLeft, Explanation::branch);
                case "legal-person" -> p.person;
                case "phone" -> p.record.phone() == null ? "" : p.record.phone();
                case "address" -> address(p);
                default -> "";
            };
        }

        private String name(boolean isLeft, Function<CompanyName, String> part) {
            CompanyName name = isLeft ? leftName : rightName;
            if (name == null) {
                String text = (isLeft ? left : right).record.name();
                name = CompanyName.read(text == null ? "" : text, places);
                leftName = isLeft ? name : leftName;
                rightName = isLeft ? rightName : name;
            }
            return part.apply(name);
        }

        private String trade(boolean isLeft) {
            Named mine = (isLeft ? left : right).name();
            Named other = (isLeft ? right : left).name();
            return mine == null || other == null ? "" : mine.core.substring(NameComparison.tradeBehind(mine, other));
        }
    }

    private static String branch(CompanyName name) {
        Branch branch = name.branch();
        return branch == null ? String.join(" ", name.sites()) : branch.text();
    }

    private static String address(Profile p) {
        String address = p.record.address() == null ? "" : p.record.address();
        return p.record.room() == null ? address : (address + ' ' + p.record.room()).trim();
    }
}
