package org.sunmao.benchmarks.truth;

import java.util.List;
import java.util.Map;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/** The comparison with the truth as tables. */
final class TruthTables {

    private TruthTables() {}

    static List<Table> of(LinkTruth truth) {
        return List.of(
                links("Enterprises, linked without a person", truth.enterpriseVerdicts()),
                links("Buildings, linked without a person", truth.buildingVerdicts()),
                others(truth));
    }

    private static Table links(String title, Map<String, List<Verdict>> verdicts) {
        var table = new Table(
                title,
                "counted",
                "all",
                "known",
                "precision",
                "recall",
                "wrong",
                "in review",
                "known, but provisional",
                "strangers",
                "strangers wrongly linked");
        verdicts.forEach((kind, list) -> {
            line(table, kind + ", rows", LinkScore.byRow(list));
            line(table, kind + ", mentions", LinkScore.byMention(list));
        });
        return table;
    }

    private static void line(Table table, String name, LinkScore score) {
        table.row(
                name,
                Numbers.whole(score.all()),
                Numbers.whole(score.known()),
                Numbers.share(score.precision()),
                Numbers.share(score.recall()),
                score.wrong(),
                Numbers.share(score.reviewShare()),
                Numbers.share(score.knownProvisionalShare()),
                Numbers.whole(score.strangers()),
                Numbers.share(score.strangersWrongShare()));
    }

    private static Table others(LinkTruth truth) {
        SetScore building = truth.tenancies().inBuilding();
        SetScore room = truth.tenancies().inRoom();
        MoveScores.Scores moves = truth.moves();
        var units = truth.units();
        var confirmed = truth.enterprises().confirmed();
        var buildings = truth.buildings().confirmed();
        return new Table("Register, units, tenancies, moves", "what", "counted", "precision", "recall")
                .row("rows not taken in", truth.rowsNotTaken(), "", "")
                .row("confirmed enterprises", Numbers.whole(confirmed.size()), "", "")
                .row("of these, founded by rows of several", confirmed.mixed(), "", "")
                .row("enterprises with several confirmed files", confirmed.split(), "", "")
                .row("confirmed buildings", Numbers.whole(buildings.size()), "", "")
                .row("of these, founded by rows of several", buildings.mixed(), "", "")
                .row("buildings with several confirmed files", buildings.split(), "", "")
                .row(
                        "provisional enterprises",
                        Numbers.whole(truth.enterprises().provisional().size()),
                        "",
                        "")
                .row(
                        "units of rows in the right building",
                        Numbers.whole(units.rows()),
                        Numbers.share(units.rightShare()),
                        "")
                .row(
                        "current tenancies: enterprise in building",
                        Numbers.whole(building.truth()),
                        Numbers.share(building.precision()),
                        Numbers.share(building.recall()))
                .row(
                        "current tenancies: enterprise in room",
                        Numbers.whole(room.truth()),
                        Numbers.share(room.precision()),
                        Numbers.share(room.recall()))
                .row(
                        "moves in, by month",
                        Numbers.whole(moves.in().truth()),
                        Numbers.share(moves.in().precision()),
                        Numbers.share(moves.in().recall()))
                .row(
                        "moves out, by month",
                        Numbers.whole(moves.out().truth()),
                        Numbers.share(moves.out().precision()),
                        Numbers.share(moves.out().recall()))
                .row("moves of mentions without a file", moves.unlinked(), "", "");
    }
}
