package org.sunmao.app.front.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.BuildingRow;
import org.sunmao.app.front.store.BuildingList;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** The list of buildings as a workbook: the same rows, order and columns as on the page. */
@Component
class BuildingListExport {

    private final BuildingList list;
    private final Buildings buildings;
    private final SourceDirectory book;

    BuildingListExport(BuildingList list, Buildings buildings, SourceDirectory book) {
        this.list = list;
        this.buildings = buildings;
        this.book = book;
    }

    Export export(Reader reader, Ui ui, BuildingFilters filters) {
        Scope scope = reader.scope();
        ExportWords words = words(ui, scope, filters);
        var sheet = new Sheet(
                ui.t("front.buildings.title"),
                columns(ui),
                sink -> list.forEach(
                        scope, filters.query(), part -> part.stream().allMatch(row -> sink.row(cells(ui, row)))));
        var head = new Head(
                ui.t("front.buildings.title"),
                words.lines(),
                SourceHeads.ofKinds(ui, book.byCode(scope), Set.of("buildings", "tenants")));
        return new Export(
                "front.export-buildings", "", "", words.asked(), ui.t("front.buildings.title"), head, List.of(sheet));
    }

    private ExportWords words(Ui ui, Scope scope, BuildingFilters filters) {
        var order = filters.order();
        return new ExportWords(ui)
                .filter("q", ui.t("front.filter.search"), filters.q())
                .filter(
                        "street",
                        ui.t("front.filter.street"),
                        filters.street(),
                        Lists.streets(ui, buildings.listStreets(scope), buildings.listAreas(scope)))
                .filter(
                        "status",
                        ui.t("front.filter.status"),
                        filters.status(),
                        Lists.choices(ui, "front.filter.status", Stream.of("confirmed", "provisional")))
                .filter(
                        "tenants",
                        ui.t("front.filter.tenants"),
                        filters.tenants(),
                        Lists.choices(ui, "front.filter.tenants", Stream.of("known", "unknown")))
                .order(ui.t("front.buildings." + order.column()), order.descending());
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("front.export.id")),
                Column.text(ui.t("front.buildings.name")),
                Column.text(ui.t("front.filter.status")),
                Column.text(ui.t("front.buildings.street")),
                Column.longText(ui.t("front.buildings.address")),
                Column.area(ui.t("front.export.sqm", ui.t("front.buildings.area"))),
                Column.share(ui.t("front.buildings.occupancy")),
                Column.area(ui.t("front.export.sqm", ui.t("front.buildings.vacant"))),
                Column.count(ui.t("front.buildings.enterprises")),
                Column.count(ui.t(State.REVIEW.key())),
                Column.day(ui.t("front.buildings.as-of")),
                Column.longText(ui.t("measures.export.address")));
    }

    private static List<@Nullable Object> cells(Ui ui, BuildingRow row) {
        boolean told = row.asOf() != null;
        String street = row.streetZh() == null || row.streetEn() == null
                ? null
                : Lists.name(ui, row.streetZh(), row.streetEn());
        return Arrays.asList(
                SubjectPath.buildingId(row.id()),
                row.name(),
                ui.t((row.confirmed() ? State.CONFIRMED : State.PROVISIONAL).key()),
                street,
                row.address(),
                row.rentableAreaSqm(),
                row.occupancy(),
                row.vacantSqm(),
                told ? row.enterprises() : null,
                told ? row.inReview() : null,
                row.asOf(),
                told ? Lists.ask("occupancy", row) : null);
    }
}
