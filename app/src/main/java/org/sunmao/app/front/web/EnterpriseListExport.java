package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.EnterpriseRow;
import org.sunmao.app.front.store.EnterpriseList;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** The list of enterprises as a workbook: the same rows, order and columns as on the page, and the same rights. */
@Component
class EnterpriseListExport {

    private final EnterpriseList list;
    private final Buildings buildings;
    private final SourceDirectory book;

    EnterpriseListExport(EnterpriseList list, Buildings buildings, SourceDirectory book) {
        this.list = list;
        this.buildings = buildings;
        this.book = book;
    }

    Export export(Reader reader, Ui ui, EnterpriseFilters filters) {
        Scope scope = reader.scope();
        boolean taxOpen = scope.tax() != TaxSight.NONE;
        ExportWords words = words(ui, scope, filters);
        var month = list.list(scope, filters.query(), null, 1).taxMonth();
        String tax = month == null ? ui.t("front.enterprises.tax") : ui.t("front.enterprises.tax.of", ui.month(month));
        var sheet = new Sheet(
                ui.t("front.enterprises.title"),
                columns(ui, taxOpen ? tax : null),
                sink -> list.forEach(scope, filters.query(), part -> {
                    Map<Long, String> names = buildings.names(scope, EnterpriseRows.buildingsOf(part.rows()));
                    return part.rows().stream().allMatch(row -> sink.row(cells(ui, row, names, taxOpen)));
                }));
        var kinds = taxOpen ? Set.of("register", "tenants", "tax") : Set.of("register", "tenants");
        var head = new Head(
                ui.t("front.enterprises.title"), words.lines(), SourceHeads.ofKinds(ui, book.byCode(scope), kinds));
        return new Export(
                "front.export-enterprises",
                "",
                "",
                words.asked(),
                ui.t("front.enterprises.title"),
                head,
                List.of(sheet));
    }

    private ExportWords words(Ui ui, Scope scope, EnterpriseFilters filters) {
        Long id = filters.buildingId();
        String building =
                id == null ? null : buildings.names(scope, List.of(id)).get(id);
        String section = filters.section();
        String status = filters.status();
        var order = filters.order();
        return new ExportWords(ui)
                .filter("q", ui.t("front.filter.search"), filters.q())
                .filter(
                        "street",
                        ui.t("front.filter.street"),
                        filters.street(),
                        Lists.streets(ui, buildings.listStreets(scope), buildings.listAreas(scope)))
                .filter("building", ui.t("front.filter.building"), filters.building(), building)
                .filter(
                        "relation",
                        ui.t("front.filter.relation"),
                        filters.relation(),
                        Lists.choices(
                                ui, "front.filter.relation", Stream.of("registered", "present", "both", "elsewhere")))
                .filter(
                        "section",
                        ui.t("front.filter.section"),
                        section,
                        section == null ? null : ui.tOr("enterprises.section." + section, section))
                .filter(
                        "status",
                        ui.t("front.filter.registration"),
                        status,
                        status == null ? null : AttributeTexts.registration(ui, status))
                .filter(
                        "founded",
                        ui.t("front.filter.status"),
                        filters.founded(),
                        Lists.choices(ui, "front.filter.status", Stream.of("confirmed", "provisional")))
                .order(ui.t("front.enterprises." + order.column()), order.descending());
    }

    private static List<Column> columns(Ui ui, @Nullable String tax) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(ui.t("front.export.id")),
                Column.longText(ui.t("front.enterprises.name")),
                Column.text(ui.t("front.filter.status")),
                Column.text(ui.t("front.field.credit-code")),
                Column.text(ui.t("front.enterprises.status")),
                Column.text(ui.t("front.enterprises.industry")),
                Column.yuan(ui.t("front.export.yuan", ui.t("front.enterprises.capital"))),
                Column.longText(ui.t("front.enterprises.registered")),
                Column.longText(ui.t("front.enterprises.present")),
                Column.day(ui.t("front.enterprises.since"))));
        if (tax != null) {
            columns.add(Column.text(tax));
        }
        return columns;
    }

    private static List<@Nullable Object> cells(Ui ui, EnterpriseRow row, Map<Long, String> names, boolean taxOpen) {
        Long capital = row.capitalFen();
        String status = row.status();
        String band = row.band();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                SubjectPath.enterpriseId(row.id()),
                row.name(),
                ui.t((row.confirmed() ? State.CONFIRMED : State.PROVISIONAL).key()),
                row.code(),
                status == null ? null : AttributeTexts.registration(ui, status),
                AttributeTexts.industry(ui, row.industryName(), row.section()),
                capital == null ? null : BigDecimal.valueOf(capital, 2),
                registered(row, names),
                present(ui, row, names),
                row.since() == null ? "–" : row.since()));
        if (taxOpen) {
            cells.add(band == null ? null : TaxViews.band(ui, band));
        }
        return cells;
    }

    private static @Nullable String registered(EnterpriseRow row, Map<Long, String> names) {
        Long id = row.registeredBuildingId();
        String name = id == null ? null : names.get(id);
        return name == null ? row.registeredAddress() : name;
    }

    private static String present(Ui ui, EnterpriseRow row, Map<Long, String> names) {
        if (row.presentIn().isEmpty()) {
            return ui.t("front.enterprises.absent");
        }
        return row.presentIn().stream()
                .map(id -> Objects.requireNonNullElse(names.get(id), ui.t("front.place.closed")))
                .collect(Collectors.joining(ui.t("front.comma")));
    }
}
