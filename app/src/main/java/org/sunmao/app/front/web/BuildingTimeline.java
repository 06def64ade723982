package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Snapshot;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Unit;

/** What happened to a building: moves in and out, other names, lists that arrived. Newest first. */
final class BuildingTimeline {

    private final Ui ui;
    private final SourceNames sources;
    private final List<Dated> entries = new ArrayList<>();

    /** An entry with the day it is sorted by. */
    private record Dated(LocalDate day, int order, TimelineEntry entry) {}

    /** Who moved, when: the units of one move are told together. */
    private record Move(
            @Nullable Long enterprise,
            @Nullable Long mention,
            @Nullable LocalDate lease,
            LocalDate seen,
            boolean in) {}

    private BuildingTimeline(Ui ui, SourceNames sources) {
        this.ui = ui;
        this.sources = sources;
    }

    static List<TimelineEntry> of(
            Ui ui, SourceNames sources, Building building, List<Unit> units, List<Snapshot> snapshots) {
        var timeline = new BuildingTimeline(ui, sources);
        timeline.moves(units);
        snapshots.forEach(timeline::snapshot);
        timeline.names(building);
        return timeline.entries.stream()
                .sorted(Comparator.comparing(Dated::day).reversed().thenComparing(Dated::order))
                .limit(FileBounds.TIMELINE)
                .map(Dated::entry)
                .toList();
    }

    private void moves(List<Unit> units) {
        Map<Move, List<Stay>> moves = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (Stay stay : unit.stays()) {
                boolean carried = stay.firstSeen().equals(unit.fromDay());
                boolean carriedOn = Objects.equals(stay.firstMissing(), unit.untilDay());
                // Where the unit became another, nobody moved.
                if (stay.held() && !carried && (stay.leaseStart() != null || stay.notBefore() != null)) {
                    add(
                            moves,
                            new Move(stay.enterpriseId(), stay.mentionId(), stay.leaseStart(), stay.firstSeen(), true),
                            stay);
                }
                if (stay.held() && stay.firstMissing() != null && !carriedOn) {
                    add(moves, new Move(stay.enterpriseId(), stay.mentionId(), null, stay.firstMissing(), false), stay);
                }
            }
        }
        moves.forEach(this::move);
    }

    private static void add(Map<Move, List<Stay>> moves, Move move, Stay stay) {
        moves.computeIfAbsent(move, any -> new ArrayList<>()).add(stay);
    }

    private void move(Move move, List<Stay> stays) {
        Stay first = stays.get(0);
        LocalDate day = move.in() ? first.since() : move.seen();
        String units = String.join(
                ui.t("front.comma"),
                stays.stream().map(Stay::unitLabel).distinct().toList());
        entries.add(new Dated(
                day,
                1,
                new TimelineEntry(
                        move.in() ? Stays.begin(ui, first) : Stays.betweenLines(ui, first.lastSeen(), move.seen()),
                        ui.t(
                                move.in() ? "front.timeline.moved-in" : "front.timeline.moved-out",
                                first.name() == null ? ui.unknown() : first.name()),
                        ui.t("front.timeline.units", units),
                        first.mentionId() == null ? null : State.REVIEW,
                        sources.name(first.source()),
                        Stays.line(ui, sources, first, "").href())));
    }

    private void snapshot(Snapshot snapshot) {
        entries.add(new Dated(
                snapshot.day(),
                0,
                new TimelineEntry(
                        ui.date(snapshot.day()),
                        ui.t("front.timeline.list", snapshot.tenants(), snapshot.units()),
                        snapshot.waits() ? ui.t("front.timeline.list.waits", snapshot.tenantsBefore()) : null,
                        snapshot.waits() ? State.REVIEW : null,
                        snapshot.source() == null ? null : sources.name(snapshot.source()),
                        null)));
    }

    private void names(Building building) {
        for (Chosen other : building.attributes().dissenting("name")) {
            entries.add(new Dated(
                    other.date(),
                    2,
                    new TimelineEntry(
                            ui.t("front.timeline.last", ui.date(other.date())),
                            ui.t("front.timeline.named", other.value()),
                            null,
                            null,
                            sources.name(other.source()),
                            null)));
        }
    }
}
