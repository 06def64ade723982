package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.FormerPlace;
import org.sunmao.app.places.BuildingChange;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Ui;

/**
 * What a building's file shows of the buildings that it came from and that are no longer there: who is registered at the old address, whose tax goes with it,
 * and which visits were to it. It is shown under the old name with the way to the old file, and is in no figure of the new one: there it is counted already, and
 * of several successors nobody can say to which an address belongs until an extract names it.
 */
@Component
class FormerNames {

    private static final int MOST = 20;

    private final BuildingChanges changes;
    private final Buildings buildings;
    private final FormerPlace places;
    private final FileVisits visits;

    FormerNames(BuildingChanges changes, Buildings buildings, FormerPlace places, FileVisits visits) {
        this.changes = changes;
        this.buildings = buildings;
        this.places = places;
        this.visits = visits;
    }

    /** Those that ended and became this one, by one change or several, the latest first; as far as the reader sees them. */
    List<FormerName> of(Reader reader, Ui ui, long building) {
        Map<Long, LocalDate> ended = ended(reader.scope(), building);
        Map<Long, String> names = buildings.names(reader.scope(), ended.keySet());
        Map<Long, Long> registered = places.registered(reader.scope(), names.keySet());
        var former = new ArrayList<FormerName>();
        ended.forEach((id, day) -> {
            String name = names.get(id);
            if (name != null) {
                long many = registered.getOrDefault(id, 0L);
                String path = SubjectPath.building(id);
                former.add(new FormerName(
                        ui.t("front.become.named", name, SubjectPath.buildingId(id)),
                        path,
                        ui.t("front.former.until", ui.date(day)),
                        ui.t("front.former.registered", many),
                        many == 0
                                ? null
                                : SubjectPath.ENTERPRISES + "?relation=registered&building="
                                        + SubjectPath.buildingId(id),
                        many == 0 ? null : path + "#tax",
                        visits.of(reader, ui, id, true)));
            }
        });
        return former;
    }

    private Map<Long, LocalDate> ended(Scope scope, long building) {
        var ended = new LinkedHashMap<Long, LocalDate>();
        var waiting = new ArrayList<>(List.of(building));
        while (!waiting.isEmpty() && ended.size() < MOST) {
            long next = waiting.remove(0);
            for (BuildingChange change : changes.list(scope, next)) {
                if (change.undoneBy() != null || !change.after().contains(next)) {
                    continue;
                }
                for (long before : change.before()) {
                    if (!change.after().contains(before) && ended.putIfAbsent(before, change.day()) == null) {
                        waiting.add(before);
                    }
                }
            }
        }
        return ended;
    }
}
