package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** Sheets that the files of buildings and of enterprises have in common, made of what the page says, as it says it. */
final class FileSheets {

    private final Ui ui;

    FileSheets(Ui ui) {
        this.ui = ui;
    }

    private Sheet sheet(String key, List<Column> columns, List<List<@Nullable Object>> rows) {
        return new Sheet(ui.t(key), columns, Rows.of(rows));
    }

    private Column text(String key) {
        return Column.text(ui.t(key));
    }

    private Column longText(String key) {
        return Column.longText(ui.t(key));
    }

    /** Attribute, value, source, date, and what other sources say. */
    Sheet facts(List<FactLine> facts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FactLine fact : facts) {
            rows.add(Arrays.asList(
                    fact.label(),
                    fact.value().text(),
                    fact.value().text() == null ? "" : fact.value().source(),
                    fact.value().text() == null ? "" : fact.value().date(),
                    fact.dissents().stream().map(this::said).collect(Collectors.joining("\n"))));
        }
        return sheet(
                "front.file.facts",
                List.of(
                        text("front.export.attribute"),
                        longText("front.export.value"),
                        text("tenancy.source"),
                        Column.day(ui.t("front.export.date")),
                        longText("front.rows.lost")),
                rows);
    }

    private String said(Dissent dissent) {
        return dissent.text() + " · " + dissent.source() + " · " + ui.date(dissent.date());
    }

    /** Names and numbers that records have taught, and how. */
    Sheet learned(List<LearnedPart> parts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LearnedPart part : parts) {
            part.lines().forEach(line -> rows.add(Arrays.asList(part.label(), line.value(), line.how(), line.says())));
        }
        return sheet(
                "front.learned",
                List.of(
                        text("front.export.attribute"),
                        longText("front.export.value"),
                        longText("front.learned.how"),
                        text("front.learned.evidence")),
                rows);
    }

    /** Every unit with whoever holds it, and below it who held it before. */
    Sheet units(List<FloorLine> floors) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FloorLine floor : floors) {
            floor.units()
                    .forEach(unit ->
                            unit(rows, floor.label(), unit, ui.t(unit.state().key())));
            floor.former().forEach(unit -> unit(rows, floor.label(), unit, ui.t("front.export.former")));
        }
        return sheet(
                "front.building.units-title",
                List.of(
                        text("front.field.floor"),
                        text("tenancy.unit"),
                        text("tenancy.state"),
                        longText("tenancy.holder"),
                        text("front.export.marks"),
                        Column.area(ui.t("front.export.sqm", ui.t("tenancy.area"))),
                        text("tenancy.since"),
                        text("tenancy.until"),
                        text("tenancy.right"),
                        longText("tenancy.terms"),
                        text("tenancy.source")),
                rows);
    }

    private void unit(List<List<@Nullable Object>> rows, String floor, UnitLine unit, String state) {
        if (unit.now().isEmpty()) {
            rows.add(Arrays.asList(
                    floor, unit.label(), state, ui.t("tenancy.nobody-says"), "", unit.areaSqm(), "", "", "", "", ""));
        }
        unit.now().forEach(stay -> rows.add(stay(floor, unit.label(), state, stay, unit.areaSqm())));
        String before = ui.t("front.export.before");
        unit.before().forEach(stay -> rows.add(stay(floor, unit.label(), before, stay, unit.areaSqm())));
    }

    private List<@Nullable Object> stay(
            String place, String unit, String state, StayLine stay, @Nullable BigDecimal unitSqm) {
        return Arrays.asList(
                place,
                unit,
                state,
                stay.name() == null ? ui.t("tenancy.nobody") : stay.name(),
                marks(stay),
                stay.areaSqm() == null ? unitSqm : stay.areaSqm(),
                stay.since(),
                stay.until(),
                stay.right() == null ? "" : stay.right(),
                terms(stay),
                stay.source());
    }

    private String terms(StayLine stay) {
        return LeaseWords.inOne(stay.terms(), ui.t("tenancy.term.colon"), "\n");
    }

    private String marks(StayLine stay) {
        return stay.marks().stream().map(State::key).map(ui::t).collect(Collectors.joining(ui.t("front.comma")));
    }

    /** Where an enterprise is and was. */
    Sheet tenancies(List<TenancyLine> current, List<TenancyLine> past, List<TenancyLine> pending) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        current.forEach(line -> rows.add(tenancy(line, "front.enterprise.tenancies.current")));
        pending.forEach(line -> rows.add(tenancy(line, "front.enterprise.tenancies.pending")));
        past.forEach(line -> rows.add(tenancy(line, "front.enterprise.tenancies.past")));
        return sheet(
                "front.enterprise.tenancies",
                List.of(
                        text("tenancy.building"),
                        text("tenancy.unit"),
                        text("tenancy.state"),
                        Column.area(ui.t("front.export.sqm", ui.t("tenancy.area"))),
                        text("tenancy.since"),
                        text("tenancy.until"),
                        text("tenancy.right"),
                        longText("tenancy.terms"),
                        text("tenancy.source")),
                rows);
    }

    private List<@Nullable Object> tenancy(TenancyLine line, String key) {
        String building = line.place().name();
        return Arrays.asList(
                building == null ? ui.t("front.place.closed") : building,
                line.unit(),
                ui.t(key),
                line.stay().areaSqm(),
                line.stay().since(),
                line.stay().until(),
                line.stay().right() == null ? "" : line.stay().right(),
                terms(line.stay()),
                line.stay().source());
    }

    /** Tax by month: to the fen, in bands, or the reason why there is none. */
    Sheet tax(TaxView tax) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TaxView.Month month : tax.months()) {
            rows.add(Arrays.asList(
                    month.month(),
                    month.fen() == null ? month.amount() : BigDecimal.valueOf(month.fen(), 2),
                    month.fen() == null
                            ? ""
                            : month.retainedFen() == null ? null : BigDecimal.valueOf(month.retainedFen(), 2),
                    month.fen() == null ? "" : month.office()));
        }
        if (rows.isEmpty()) {
            rows.add(Arrays.asList(ui.t("front.enterprise.tax." + tax.kind()), "", "", ""));
        }
        return sheet(
                "front.enterprise.tax",
                List.of(
                        text("front.plan.month"),
                        Column.yuan(ui.t("front.export.yuan", ui.t("front.enterprise.tax.total"))),
                        Column.yuan(ui.t("front.export.yuan", ui.t("front.enterprise.tax.retained"))),
                        text("front.enterprise.tax.office")),
                rows);
    }

    /** A figure month by month, as text; months that nobody knows say so. */
    Sheet trend(String key, Trend trend) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TrendPoint point : trend.points()) {
            rows.add(Arrays.asList(ui.month(point.month()), point.text()));
        }
        return new Sheet(ui.t(key), List.of(text("front.plan.month"), Column.text(trend.caption())), Rows.of(rows));
    }

    /** What happened. */
    Sheet timeline(String key, List<TimelineEntry> entries, int most) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            rows.add(Arrays.asList(
                    entry.when().replace('\n', ' '),
                    entry.title(),
                    entry.text() == null ? "" : entry.text(),
                    entry.source() == null ? "" : entry.source()));
        }
        return new Sheet(
                ui.t(key),
                List.of(
                        text("front.export.date"),
                        longText("front.export.what"),
                        longText("front.export.detail"),
                        text("tenancy.source")),
                Rows.of(rows),
                most);
    }

    /** Which rows speak of the subject, and how that was decided. */
    Sheet links(List<LinkLine> links) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LinkLine link : links) {
            rows.add(Arrays.asList(
                    link.source(),
                    link.said().stream()
                            .map(said -> said.label() + " " + said.text())
                            .collect(Collectors.joining("\n")),
                    ui.t(link.state().key()),
                    link.rows(),
                    link.decided()));
        }
        return new Sheet(
                ui.t("front.file.links"),
                List.of(
                        text("tenancy.source"),
                        longText("front.export.said"),
                        text("tenancy.state"),
                        text("tenancy.rows"),
                        longText("front.export.decided")),
                Rows.of(rows),
                FileBounds.LINKS);
    }
}
