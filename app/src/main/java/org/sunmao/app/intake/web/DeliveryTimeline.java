package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.intake.store.DeliveryEvent;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;

/** What happened to a delivery, newest first. */
public final class DeliveryTimeline {

    private DeliveryTimeline() {}

    /** Its arrival and every word of a person about it. */
    public static List<TimelineEntry> of(Ui ui, DeliveryPage page) {
        var entries = new ArrayList<TimelineEntry>();
        DeliveryLine delivery = page.delivery();
        entries.add(new TimelineEntry(
                ui.time(delivery.arrived()),
                ui.t("intake.event.arrived"),
                ui.t("intake.event.arrived.text", delivery.good(), delivery.refused()),
                null,
                delivery.by(),
                null));
        for (DeliveryEvent event : page.events()) {
            entries.add(0, entry(ui, event));
        }
        return entries;
    }

    private static TimelineEntry entry(Ui ui, DeliveryEvent event) {
        State state = switch (event.event()) {
            case "withdrawn" -> State.WITHDRAWN;
            case "restored" -> State.CURRENT;
            case "erased" -> State.WITHHELD;
            default -> State.CONFIRMED;
        };
        String why = event.why().isBlank() ? null : event.why();
        return new TimelineEntry(
                ui.time(event.at()), ui.t("intake.event." + event.event()), why, state, event.by(), null);
    }
}
