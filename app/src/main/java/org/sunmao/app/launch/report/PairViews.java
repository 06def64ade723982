package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.launch.report.ReportList.Cell;
import org.sunmao.app.launch.report.ReportPage.Against;
import org.sunmao.app.launch.report.ReportPage.Line;
import org.sunmao.app.launch.report.ReportPage.Pair;
import org.sunmao.app.launch.report.ReportPage.Rival;
import org.sunmao.app.launch.report.ReportPage.Step;
import org.sunmao.app.resolution.ReasonLine;
import org.sunmao.app.resolution.Waterfall;
import org.sunmao.linkage.Reason;

/** Pairs as a reader sees them: both rows side by side, and each reason as a step. */
final class PairViews {

    /** A rival within so many bits of the best keeps a link from being made. */
    private static final double NEAR_RIVAL = 32;

    private final List<ReportList> lists;
    private final ReportWords words;
    private final Sight sight;
    private final double sure;

    /** @param sure the probability from which on a pair is linked */
    PairViews(List<ReportList> lists, ReportWords words, Sight sight, double sure) {
        this.lists = lists;
        this.words = words;
        this.sight = sight;
        this.sure = sure;
    }

    Pair pair(int number, Judged judged, RowAt best, Explained explained) {
        ReportList left = lists.get(judged.asked().list());
        ReportList right = lists.get(best.list());
        Waterfall fall = Waterfall.of(lines(explained.reasons()));
        return new Pair(
                number,
                judged.outcome(),
                left.name(judged.asked().row()),
                left.id(judged.asked().row()),
                left.file(),
                right.name(best.row()),
                right.id(best.row()),
                right.file(),
                judged.probability(),
                why(judged, explained),
                sideBySide(left.cells(judged.asked().row()), right.cells(best.row())),
                explained.rivals().stream().map(this::rival).toList(),
                fall.bars().stream()
                        .map(bar -> new Step(
                                words.reason(
                                        bar.reason().comparison(), bar.reason().level()),
                                bar))
                        .toList(),
                fall);
    }

    private Rival rival(Explained.Rival rival) {
        ReportList list = lists.get(rival.row().list());
        return new Rival(list.id(rival.row().row()), list.name(rival.row().row()), rival.probability());
    }

    private String why(Judged judged, Explained explained) {
        if (judged.outcome() != Outcome.REVIEW) {
            return "report.why." + judged.outcome().code();
        }
        boolean near = explained.rivals().stream().anyMatch(r -> r.probability() * NEAR_RIVAL >= judged.probability());
        if (near) {
            return "report.why.rival";
        }
        return judged.probability() >= sure ? "report.why.barred" : "report.why.between";
    }

    private List<ReasonLine> lines(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new ReasonLine(
                        r.comparison(),
                        r.level(),
                        r.bits(),
                        sight.of(matter(r), r.left().strip()),
                        sight.of(matter(r), r.right().strip())))
                .toList();
    }

    private static Sight.Matter matter(Reason reason) {
        if (reason.comparison().equals("phone") || reason.level().startsWith("phone.")) {
            return Sight.Matter.PHONE;
        }
        boolean person =
                reason.comparison().equals("legal-person") || reason.level().startsWith("persons.");
        return person ? Sight.Matter.PERSON : Sight.matterOf(reason.comparison());
    }

    private static List<Line> sideBySide(List<Cell> left, List<Cell> right) {
        Map<String, Cell> others = new LinkedHashMap<>();
        right.forEach(cell -> others.putIfAbsent(cell.label(), cell));
        List<Line> lines = new ArrayList<>();
        for (Cell cell : left) {
            Cell other = others.remove(cell.label());
            lines.add(
                    other == null
                            ? new Line(cell.label(), cell.value(), "", false)
                            : new Line(
                                    cell.label(),
                                    cell.value(),
                                    other.value(),
                                    cell.plain().equals(other.plain())));
        }
        others.values().forEach(cell -> lines.add(new Line(cell.label(), "", cell.value(), false)));
        return lines;
    }

    Against against(Judged judged, RowAt best) {
        ReportList left = lists.get(judged.asked().list());
        ReportList right = lists.get(best.list());
        List<String> said = new ArrayList<>();
        for (Reason reason : judged.reasons()) {
            if (reason.bits() < -.5 && Judged.isEvidence(reason)) {
                said.add(words.reason(reason) + " " + words.bits(reason.bits()));
            }
        }
        return new Against(
                left.name(judged.asked().row()),
                left.id(judged.asked().row()),
                right.name(best.row()),
                right.id(best.row()),
                judged.probability(),
                judged.against(),
                said);
    }
}
