package org.sunmao.app.campaigns.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.rules.Formula;
import org.sunmao.app.campaigns.store.CreditBook;
import org.sunmao.app.campaigns.store.MemberBook;
import org.sunmao.app.shell.Ui;

/** How bodies, and members, compare, by the formula that the campaign declares: every point can be worked out again from what stands beside it. */
@Component
class RankingLines {

    private final CreditBook credits;
    private final MemberBook members;

    RankingLines(CreditBook credits, MemberBook members) {
        this.credits = credits;
        this.members = members;
    }

    private record Ranked(long id, String name, String kind) {}

    private record Scored(Ranked ranked, List<BigDecimal> points, BigDecimal sum) {}

    /** Bodies, or members, by the one formula. */
    Ranking of(Reader reader, Ui ui, Campaign campaign, CampaignPages.World world, boolean ofMembers) {
        Formula formula = Formula.read(campaign.formula()).formula();
        Map<Long, Map<String, BigDecimal>> counted = ofMembers
                ? members.counted(reader.scope(), campaign.id())
                : credits.counted(reader.scope(), campaign.id());
        List<Ranked> ranked = ofMembers
                ? world.members().stream()
                        .map(member -> new Ranked(member.id(), member.name(), world.body(member.body())))
                        .toList()
                : world.bodies().stream()
                        .map(body -> new Ranked(body.id(), body.name(), ui.t("campaigns.kind." + body.kind())))
                        .toList();
        var scored = new ArrayList<Scored>();
        for (Ranked each : ranked) {
            List<BigDecimal> points = formula.points(counted.getOrDefault(each.id(), Map.of()));
            scored.add(new Scored(each, points, points.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        scored.sort(Comparator.comparing(Scored::sum)
                .reversed()
                .thenComparing(each -> each.ranked().id()));
        var rows = new ArrayList<Ranking.Row>();
        int place = 0;
        BigDecimal last = null;
        for (Scored each : scored) {
            if (last == null || last.compareTo(each.sum()) != 0) {
                place = rows.size() + 1;
                last = each.sum();
            }
            rows.add(row(
                    ui, formula, place, each, counted.getOrDefault(each.ranked().id(), Map.of())));
        }
        return new Ranking(terms(ui, formula), rows);
    }

    private static List<String> terms(Ui ui, Formula formula) {
        return formula.terms().stream()
                .map(term -> {
                    String measure = ui.t("campaigns.measure." + term.measure());
                    return term.most() == null
                            ? ui.t("campaigns.term", measure, term.weight().toPlainString())
                            : ui.t("campaigns.term.most", measure, term.weight().toPlainString(), term.most());
                })
                .toList();
    }

    private static Ranking.Row row(Ui ui, Formula formula, int place, Scored scored, Map<String, BigDecimal> counted) {
        var cells = new ArrayList<Ranking.Cell>();
        for (int i = 0; i < formula.terms().size(); i++) {
            String measure = formula.terms().get(i).measure();
            BigDecimal value = counted.getOrDefault(measure, BigDecimal.ZERO);
            cells.add(new Ranking.Cell(
                    ui.t("campaigns.measure." + measure),
                    plain(value),
                    plain(scored.points().get(i))));
        }
        return new Ranking.Row(place, scored.ranked().name(), scored.ranked().kind(), cells, plain(scored.sum()));
    }

    /** To two decimals at most, as it is reckoned. */
    private static String plain(BigDecimal value) {
        BigDecimal two = value.setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return (two.scale() < 0 ? two.setScale(0) : two).toPlainString();
    }
}
