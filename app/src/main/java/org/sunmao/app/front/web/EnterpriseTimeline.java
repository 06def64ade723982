package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;

/** What happened to an enterprise: founded, names, states and addresses before or beside today's, moves in and out. Newest first. */
final class EnterpriseTimeline {

    private final Ui ui;
    private final SourceNames sources;
    private final List<Dated> entries = new ArrayList<>();

    private record Dated(LocalDate day, TimelineEntry entry) {}

    /** Units taken or left in one building on one day. */
    private record Move(long building, LocalDate day, boolean in) {}

    private EnterpriseTimeline(Ui ui, SourceNames sources) {
        this.ui = ui;
        this.sources = sources;
    }

    static List<TimelineEntry> of(Ui ui, SourceNames sources, Enterprise enterprise, List<Stay> stays) {
        var timeline = new EnterpriseTimeline(ui, sources);
        timeline.founded(enterprise);
        timeline.others(enterprise, "name", "front.timeline.named");
        timeline.others(enterprise, "status", "front.timeline.status");
        timeline.others(enterprise, "registered-address", "front.timeline.registered-at");
        timeline.moves(stays);
        return timeline.entries.stream()
                .sorted(Comparator.comparing(Dated::day).reversed())
                .limit(FileBounds.TIMELINE)
                .map(Dated::entry)
                .toList();
    }

    private void founded(Enterprise enterprise) {
        enterprise.attributes().winner("established-on").ifPresent(said -> {
            LocalDate day = day(said.value());
            if (day != null) {
                entries.add(entry(day, ui.date(day), ui.t("front.timeline.established"), null, said.source(), null));
            }
        });
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private void others(Enterprise enterprise, String attribute, String key) {
        Chosen won = enterprise.attributes().winner(attribute).orElse(null);
        for (Chosen other : enterprise.attributes().dissenting(attribute)) {
            boolean before = won != null
                    && other.source().equals(won.source())
                    && other.date().isBefore(won.date());
            entries.add(entry(
                    other.date(),
                    ui.t("front.timeline.last", ui.date(other.date())),
                    ui.t(before ? key + ".before" : key, other.value()),
                    null,
                    other.source(),
                    null));
        }
    }

    private void moves(List<Stay> stays) {
        Map<Move, List<Stay>> moves = new LinkedHashMap<>();
        for (Stay stay : stays) {
            moves.computeIfAbsent(new Move(stay.buildingId(), stay.since(), true), any -> new ArrayList<>())
                    .add(stay);
            if (stay.firstMissing() != null) {
                moves.computeIfAbsent(new Move(stay.buildingId(), stay.firstMissing(), false), any -> new ArrayList<>())
                        .add(stay);
            }
        }
        moves.forEach(this::move);
    }

    private void move(Move move, List<Stay> stays) {
        Stay first = stays.get(0);
        String where = Objects.requireNonNullElse(first.buildingName(), ui.t("front.place.closed"));
        String units = String.join(
                ui.t("front.comma"),
                stays.stream().map(Stay::unitLabel).distinct().toList());
        entries.add(entry(
                move.day(),
                move.in() ? Stays.begin(ui, first) : Stays.betweenLines(ui, first.lastSeen(), move.day()),
                ui.t(move.in() ? "front.timeline.moved-into" : "front.timeline.left", where),
                ui.t("front.timeline.units", units),
                first.source(),
                first.buildingOpen() ? SubjectPath.building(first.buildingId()) : null));
    }

    private Dated entry(
            LocalDate day, String when, String title, @Nullable String text, String source, @Nullable String href) {
        return new Dated(day, new TimelineEntry(when, title, text, null, sources.name(source), href));
    }
}
