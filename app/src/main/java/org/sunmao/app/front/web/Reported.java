package org.sunmao.app.front.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.ReportedEvent;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;

/** Visits and hotline tickets as entries of a timeline; what is personal in them is masked. */
final class Reported {

    private Reported() {}

    static List<TimelineEntry> of(Ui ui, Scope scope, SourceNames sources, String path, List<ReportedEvent> events) {
        return events.stream()
                .map(event -> entry(ui, scope, sources, path, event))
                .toList();
    }

    private static TimelineEntry entry(Ui ui, Scope scope, SourceNames sources, String path, ReportedEvent event) {
        String topic = event.topic();
        String kind = ui.t("front.reported." + event.kind());
        return new TimelineEntry(
                ui.date(event.day()),
                topic == null ? kind : ui.t("front.reported.about", kind, topic),
                text(ui, scope, event),
                null,
                sources.name(event.source()),
                path + "/rows?mention=" + event.mention());
    }

    private static @Nullable String text(Ui ui, Scope scope, ReportedEvent event) {
        String text = Stream.of(event.content(), event.outcome())
                .filter(Objects::nonNull)
                .map(said -> AttributeTexts.masked(scope, null, said))
                .collect(Collectors.joining(ui.t("front.semicolon")));
        return text.isEmpty() ? null : text;
    }
}
