package org.sunmao.app.benefits.web;

import static org.sunmao.app.benefits.web.LandTables.head;
import static org.sunmao.app.benefits.web.LandTables.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.rules.Reckoning;
import org.sunmao.app.benefits.web.BenefitPage.Fact;
import org.sunmao.app.benefits.web.TableView.Line;
import org.sunmao.app.shell.Ui;

/** What happened in a season, and what it comes to, as tables. */
final class SeasonTables {

    private SeasonTables() {}

    static List<TableView> of(Ui ui, ProjectFile file, Season season, boolean writable) {
        return List.of(
                entries(ui, file, season, writable),
                wages(ui, file, season, writable),
                purchases(ui, file, season, writable));
    }

    /** What the season comes to as its rows are now: each whole before it is shared out. */
    static List<Fact> reckoned(Ui ui, Reckoning.Result result) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("benefits.output"), ui.moneyExact(result.outputFen()), null));
        facts.add(new Fact(ui.t("benefits.cost"), ui.moneyExact(result.costFen()), null));
        facts.add(new Fact(ui.t("benefits.surplus"), ui.moneyExact(result.surplusFen()), null));
        result.pools().stream()
                .sorted(Comparator.comparing(Reckoning.Pool::sort))
                .forEach(pool -> facts.add(new Fact(
                        Words.sort(ui, pool.sort()),
                        ui.t(
                                "benefits.pool",
                                ui.moneyExact(pool.fen()),
                                pool.parts().size()),
                        null)));
        facts.add(new Fact(ui.t("benefits.all"), ui.moneyExact(result.totalFen()), null));
        return facts;
    }

    private static TableView entries(Ui ui, ProjectFile file, Season season, boolean writable) {
        return new TableView(
                ui.t("benefits.entries"),
                List.of(
                        head(ui, "what"),
                        head(ui, "entry"),
                        head(ui, "day"),
                        number(ui, "quantity"),
                        number(ui, "price"),
                        number(ui, "value"),
                        head(ui, "proof")),
                file.entries().stream()
                        .filter(each -> each.season() == season.id())
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                each.what(),
                                ui.t(each.output() ? "benefits.output" : "benefits.cost"),
                                ui.date(each.day()),
                                ui.t("benefits.quantity", Words.parts(each.quantity(), 3), each.unit()),
                                ui.moneyExact(each.price()),
                                ui.moneyExact(each.fen()),
                                each.proof()))
                        .toList(),
                writable ? "entry" : null);
    }

    private static TableView wages(Ui ui, ProjectFile file, Season season, boolean writable) {
        return new TableView(
                ui.t("benefits.wages"),
                List.of(head(ui, "party"), head(ui, "day"), number(ui, "days"), number(ui, "value")),
                file.wages().stream()
                        .filter(each -> each.season() == season.id())
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                LandTables.party(ui, file, each.party()),
                                ui.date(each.day()),
                                Words.parts(each.halfDays() * 5L, 1),
                                ui.moneyExact(each.fen())))
                        .toList(),
                writable ? "wage" : null);
    }

    private static TableView purchases(Ui ui, ProjectFile file, Season season, boolean writable) {
        return new TableView(
                ui.t("benefits.purchases"),
                List.of(
                        head(ui, "party"),
                        head(ui, "day"),
                        number(ui, "quantity"),
                        number(ui, "price"),
                        number(ui, "floor"),
                        number(ui, "value")),
                file.purchases().stream()
                        .filter(each -> each.season() == season.id())
                        .map(each -> Line.of(
                                each.id(),
                                each.withdrawn(),
                                LandTables.party(ui, file, each.party()),
                                ui.date(each.day()),
                                ui.t("benefits.quantity", Words.parts(each.quantity(), 3), unit(file, each.contract())),
                                ui.moneyExact(each.price()),
                                ui.moneyExact(each.floor()),
                                ui.moneyExact(each.fen())))
                        .toList(),
                writable ? "purchase" : null);
    }

    private static String unit(ProjectFile file, long contract) {
        return Stream.of(file.contracts())
                .flatMap(List::stream)
                .filter(each -> each.id() == contract)
                .findFirst()
                .map(Contract::unit)
                .orElse("");
    }
}
