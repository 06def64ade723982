package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.inspections.Inspections;
import org.sunmao.app.inspections.Told;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** The inspections of an enterprise for its file; they are told as they stand now, so a file of the past shows none. */
@Component
class FileInspections {

    private final Inspections inspections;
    private final MatterPages matters;

    FileInspections(Inspections inspections, MatterPages matters) {
        this.inspections = inspections;
        this.matters = matters;
    }

    /** Null where the reader is told of none. */
    @Nullable
    InspectionsCard of(Reader reader, Ui ui, long enterprise) {
        if (reader.scope().clocks().areSet()) {
            return null;
        }
        int year = LocalDate.now(Formats.ZONE).getYear();
        return inspections
                .ofEnterprise(reader, enterprise, year)
                .map(found -> card(reader, ui, enterprise, found))
                .orElse(null);
    }

    private InspectionsCard card(Reader reader, Ui ui, long enterprise, Inspections.OfYear found) {
        Map<String, String> units = matters.unitNames(reader, ui);
        var parts = new ArrayList<InspectionsCard.Part>();
        add(
                parts,
                ui.t("front.file.inspections.ahead"),
                found.ahead().stream().map(told -> line(ui, told, units)).toList());
        add(
                parts,
                ui.t("front.file.inspections.past"),
                found.past().stream().map(told -> line(ui, told, units)).toList());
        add(
                parts,
                ui.t("front.file.inspections.ended"),
                found.ended().stream()
                        .map(ended -> new InspectionsCard.Line(
                                ui.t("inspections.choice.sort." + ended.sort()),
                                "/inspections/" + ended.matter(),
                                ended.number() + ui.t("front.comma") + units.getOrDefault(ended.unit(), ended.unit()),
                                ended.joined() ? State.ENDED : State.REFUSED,
                                ui.t(
                                        ended.joined()
                                                ? "front.file.inspections.joined"
                                                : "front.file.inspections.refused")))
                        .toList());
        long ahead = found.ahead().stream()
                .filter(told -> told.from().getYear() == found.year())
                .count();
        boolean told = reader.is(Role.STEWARD, Role.INVESTMENT);
        boolean firm = told || reader.is(Role.ENTERPRISE);
        String year = Integer.toString(found.year());
        return new InspectionsCard(
                firm
                        ? ui.t(
                                "front.file.inspections.sum." + (told ? "told" : "firm"),
                                year,
                                found.held(),
                                found.coming())
                        : ui.t(
                                "front.file.inspections.sum",
                                year,
                                found.held(),
                                found.coming(),
                                found.refused(),
                                found.joined()),
                ui.t("front.file.inspections.limit", found.most()),
                firm || found.coming() <= ahead ? null : ui.t("front.file.inspections.untold", found.coming() - ahead),
                reader.is(Role.OFFICE, Role.DEPARTMENT) ? "/inspections/new?enterprise=E" + enterprise : null,
                told ? null : "/inspections",
                parts);
    }

    private static void add(List<InspectionsCard.Part> parts, String title, List<InspectionsCard.Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new InspectionsCard.Part(title, lines));
        }
    }

    private static InspectionsCard.Line line(Ui ui, Told told, Map<String, String> units) {
        LocalDate held = told.heldOn();
        return new InspectionsCard.Line(
                ui.t("inspections.choice.sort." + told.sort()),
                told.open() ? "/inspections/" + told.matter() : null,
                (held == null
                                ? ui.t("front.file.inspections.span", ui.date(told.from()), ui.date(told.until()))
                                : ui.date(held))
                        + ui.t("front.comma")
                        + units.getOrDefault(told.unit(), told.unit()),
                held == null ? State.DUE : State.DONE,
                ui.t(held == null ? "inspections.state.approved" : "inspections.state.held"));
    }
}
