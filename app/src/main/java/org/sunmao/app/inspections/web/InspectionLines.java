package org.sunmao.app.inspections.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.inspections.Inspection;
import org.sunmao.app.inspections.store.InspectionBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** Makes inspections ready for lists. */
@Component
class InspectionLines {

    private final InspectionBook book;
    private final MatterPages pages;
    private final Enterprises enterprises;

    InspectionLines(InspectionBook book, MatterPages pages, Enterprises enterprises) {
        this.book = book;
        this.pages = pages;
        this.enterprises = enterprises;
    }

    /** Of these matters, in their order. */
    List<InspectionLine> of(Reader reader, Ui ui, List<Matter> matters, Map<String, String> units) {
        Map<Long, Inspection> plans = book
                .list(reader.scope(), matters.stream().map(Matter::id).toList())
                .stream()
                .collect(Collectors.toMap(Inspection::matter, Function.identity()));
        Map<Long, String> firms = enterprises.names(
                reader.scope(),
                plans.values().stream().map(Inspection::enterprise).collect(Collectors.toSet()));
        return matters.stream()
                .filter(matter -> plans.containsKey(matter.id()))
                .map(matter -> line(reader, ui, matter, Objects.requireNonNull(plans.get(matter.id())), firms, units))
                .toList();
    }

    private InspectionLine line(
            Reader reader, Ui ui, Matter matter, Inspection plan, Map<Long, String> firms, Map<String, String> units) {
        String firm = firms.get(plan.enterprise());
        return new InspectionLine(
                matter.id(),
                "/inspections/" + matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                firm == null ? ui.unknown() : firm,
                firm == null ? null : "/enterprises/E" + plan.enterprise(),
                units.getOrDefault(plan.unit(), plan.unit()),
                ui.t("inspections.choice.sort." + plan.sort()),
                ui.t("inspections.span", ui.date(plan.from()), ui.date(plan.until())),
                plan.heldOn() == null ? null : ui.date(plan.heldOn()),
                pages.state(ui, matter),
                pages.badge(matter),
                pages.clock(ui, matter));
    }
}
