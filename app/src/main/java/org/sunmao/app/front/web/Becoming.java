package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.BuildingChange;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingChangeDesk;
import org.sunmao.app.tenancy.BuildingChangeDesk.Word;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitName;

/** What became of buildings, in words. */
@Component
public class Becoming {

    private final Buildings buildings;
    private final BuildingChanges changes;
    private final Tenancies tenancies;

    Becoming(Buildings buildings, BuildingChanges changes, Tenancies tenancies) {
        this.buildings = buildings;
        this.changes = changes;
        this.tenancies = tenancies;
    }

    /** What stands of a building, in words with links, the newest first. */
    public List<BuildingPage.Became> standing(Scope scope, Ui ui, long building) {
        return changes.list(scope, building).stream()
                .filter(change -> change.undoneBy() == null)
                .map(change -> became(scope, ui, building, change))
                .toList();
    }

    private BuildingPage.Became became(Scope scope, Ui ui, long building, BuildingChange change) {
        boolean ended = change.before().contains(building) && !change.after().contains(building);
        boolean begun = change.after().contains(building) && !change.before().contains(building);
        String said = change.kind() == Kind.END
                ? "ended"
                : ended ? "until" : begun ? "from" : change.kind() == Kind.SPLIT ? "gave" : "took";
        var others = new LinkedHashSet<Long>(ended || said.equals("gave") ? change.after() : change.before());
        others.remove(building);
        Map<Long, String> names = buildings.names(scope, others);
        return new BuildingPage.Became(
                ui.t("front.become." + said, ui.date(change.day())),
                others.stream()
                        .map(id -> new BuildingPage.Other(
                                names.containsKey(id)
                                        ? ui.t("front.become.named", names.get(id), SubjectPath.buildingId(id))
                                        : SubjectPath.buildingId(id),
                                names.containsKey(id) ? SubjectPath.building(id) : null))
                        .toList(),
                ended);
    }

    /** Everything that was told of a building, newest first. */
    List<UnitPage.ChangeLine> told(Scope scope, Ui ui, long building) {
        return changes.list(scope, building).stream()
                .map(change -> new UnitPage.ChangeLine(
                        change.id(),
                        ui.t(
                                "front.become.told." + change.kind().word(),
                                ui.date(change.day()),
                                names(scope, ui, change.before()),
                                names(scope, ui, change.after())),
                        ui.t("front.unit.told", change.by(), ui.time(change.toldAt()), change.why()),
                        change.undoneBy() == null ? null : ui.t("front.unit.undone", change.undoneBy())))
                .toList();
    }

    private String names(Scope scope, Ui ui, List<Long> ids) {
        Map<Long, String> names = buildings.names(scope, ids);
        return String.join(
                ui.t("front.become.and"),
                ids.stream()
                        .map(id -> names.getOrDefault(id, SubjectPath.buildingId(id)))
                        .toList());
    }

    /** The word that is meant; empty where the reader does not see all of the buildings. */
    Optional<Word> word(Scope scope, long building, Standing change, String why) {
        Set<Long> all = new LinkedHashSet<>(change.before());
        all.addAll(change.after());
        if (all.stream().anyMatch(id -> buildings.find(scope, id).isEmpty())) {
            return Optional.empty();
        }
        var units = new HashMap<Long, List<Unit>>();
        change.before().forEach(id -> units.put(id, tenancies.listUnits(scope, id)));
        return Optional.of(new Word(building, change, units, why));
    }

    private static final class Sum {
        private int units;
        private int unsized;
        private int let;
        private BigDecimal area = BigDecimal.ZERO;
    }

    /** What each building afterwards gets. */
    List<String> moves(Scope scope, Ui ui, Word word) {
        Standing change = word.change();
        if (change.kind() == Kind.END) {
            return List.of(ui.t("front.become.ends", ui.date(change.day())));
        }
        BuildingTimeline timeline = BuildingTimeline.of(List.of(change));
        Map<Long, Sum> sums = new LinkedHashMap<>();
        change.after().forEach(id -> sums.put(id, new Sum()));
        word.units()
                .forEach((before, units) -> units.stream()
                        .filter(unit -> unit.untilDay() == null && !unit.former())
                        .forEach(unit -> add(
                                Objects.requireNonNull(sums.get(BuildingChangeDesk.there(timeline, change, before, unit)
                                        .building())),
                                unit)));
        Map<Long, String> names = buildings.names(scope, change.after());
        var lines = new ArrayList<String>();
        sums.forEach((id, sum) -> lines.add(ui.t(
                sum.unsized == 0 ? "front.become.gets" : "front.become.gets.unsized",
                names.getOrDefault(id, ""),
                sum.units,
                ui.area(sum.area),
                sum.let,
                sum.unsized)));
        return lines;
    }

    private static void add(Sum sum, Unit unit) {
        sum.units++;
        sum.let += unit.current().stream().anyMatch(Stay::held) ? 1 : 0;
        if (unit.areaSqm() == null) {
            sum.unsized++;
        } else {
            sum.area = sum.area.add(unit.areaSqm());
        }
    }

    /** The rentable areas of the files before and after, and by how much they differ; null where one of them is not known. */
    @Nullable
    String area(Scope scope, Ui ui, Standing change) {
        BigDecimal before = sum(scope, change.before());
        BigDecimal after = sum(scope, change.after());
        if (before == null || after == null || change.kind() == Kind.END) {
            return null;
        }
        return ui.t(
                before.compareTo(after) == 0 ? "front.become.area.same" : "front.become.area",
                ui.area(before),
                ui.area(after),
                ui.area(after.subtract(before).abs()));
    }

    private @Nullable BigDecimal sum(Scope scope, List<Long> ids) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long id : ids) {
            BigDecimal own =
                    buildings.find(scope, id).map(Building::rentableAreaSqm).orElse(null);
            if (own == null) {
                return null;
            }
            sum = sum.add(own);
        }
        return sum;
    }

    /** Units of other buildings that this one was before, or became, by the changes that stand. */
    List<UnitPage.RelatedUnit> related(Scope scope, Ui ui, long building, Unit unit) {
        var related = new ArrayList<UnitPage.RelatedUnit>();
        UnitName name = UnitName.ofLabel(unit.floorLabel() + "/" + unit.label());
        for (BuildingChange each : changes.list(scope, building)) {
            if (each.undoneBy() != null || each.kind() == Kind.END) {
                continue;
            }
            var change = new Standing(each.id(), each.kind(), each.day(), each.before(), each.after(), each.shares());
            BuildingTimeline timeline = BuildingTimeline.of(List.of(change));
            if (each.before().contains(building) && each.day().equals(unit.untilDay())) {
                var there = Objects.requireNonNull(timeline.after(change, new BuildingTimeline.Place(building, name)));
                add(scope, ui, related, "front.become.unit.became", there, each.day());
            }
            if (each.after().contains(building) && each.day().equals(unit.fromDay())) {
                for (long before : each.before()) {
                    tenancies.listUnits(scope, before).stream()
                            .filter(old -> each.day().equals(old.untilDay())
                                    && BuildingChangeDesk.there(timeline, change, before, old)
                                            .equals(new BuildingTimeline.Place(building, name)))
                            .forEach(old -> related.add(link(scope, ui, "front.become.unit.was", before, old)));
                }
            }
        }
        return related;
    }

    private void add(
            Scope scope,
            Ui ui,
            List<UnitPage.RelatedUnit> related,
            String key,
            BuildingTimeline.Place there,
            LocalDate day) {
        tenancies.listUnits(scope, there.building()).stream()
                .filter(unit -> day.equals(unit.fromDay())
                        && (unit.floorLabel() + "/" + unit.label())
                                .equals(there.unit().label()))
                .forEach(unit -> related.add(link(scope, ui, key, there.building(), unit)));
    }

    private UnitPage.RelatedUnit link(Scope scope, Ui ui, String key, long building, Unit unit) {
        String name = buildings.names(scope, List.of(building)).getOrDefault(building, "");
        return new UnitPage.RelatedUnit(
                ui.t(key), ui.t("front.unit.title", name, UnitPages.name(ui, unit)), SubjectPath.unit(unit.id()));
    }
}
