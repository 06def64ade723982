package org.sunmao.app.front.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.ReportedEvent;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;

/** Visits and hotline tickets as entries of a timeline; what is personal in them is masked. */
final class Reported {

    private Reported() {}

    /** @param named whether each entry says which enterprise it is about, as on a building's page */
    static List<TimelineEntry> of(
            Ui ui, Scope scope, SourceNames sources, String path, List<ReportedEvent> events, boolean named) {
        return events.stream()
                .map(event -> entry(ui, scope, sources, path, event, named))
                .toList();
    }

    private static TimelineEntry entry(
            Ui ui, Scope scope, SourceNames sources, String path, ReportedEvent event, boolean named) {
        String topic = event.topic();
        String kind = ui.t("front.reported." + event.kind());
        return new TimelineEntry(
                ui.date(event.day()),
                topic == null ? kind : ui.t("front.reported.about", kind, topic),
                text(ui, scope, event, named),
                null,
                sources.name(event.source()),
                scope.seesSource(event.source()) ? path + "/rows?mention=" + event.mention() : null);
    }

    private static @Nullable String text(Ui ui, Scope scope, ReportedEvent event, boolean named) {
        var text = new StringBuilder();
        for (String said : Arrays.asList(named ? event.said() : null, event.content(), event.outcome())) {
            if (said != null) {
                text.append(text.isEmpty() ? "" : between(ui, text)).append(AttributeTexts.masked(scope, null, said));
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    /** A sentence has its stop already. */
    private static String between(Ui ui, CharSequence before) {
        boolean stopped = "。！？.!?；".indexOf(before.charAt(before.length() - 1)) >= 0;
        return stopped ? " " : ui.t("front.semicolon");
    }
}
