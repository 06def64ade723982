package org.sunmao.app.front.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.ReportedEvent;
import org.sunmao.app.front.store.ReportedEvents;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.store.SubjectIds;
import org.sunmao.app.front.store.SubjectLinks;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.WithheldFields;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingStanding;
import org.sunmao.app.tenancy.Snapshot;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;

/** Puts building files together out of what the rooms know. */
@Component
public class BuildingFiles {

    private static final List<String> FACTS = List.of(
            "name",
            "alias",
            "code",
            "address",
            "street",
            "gross-area",
            "office-area",
            "rentable-area",
            "floors-above",
            "floors-below",
            "height-m",
            "completion-year",
            "grade",
            "grade-standard",
            "functional-area",
            "property-company",
            "owner");
    private static final int MOST_UNFOLDED = 40;
    private static final Set<String> HIDDEN = Set.of("district", "longitude", "latitude");

    private final Buildings buildings;
    private final Tenancies tenancies;
    private final SubjectIds ids;
    private final SubjectLinks links;
    private final SourceDirectory book;
    private final BuildingMeasures measures;
    private final ReportedEvents events;
    private final LearnedParts learned;
    private final WithheldFields withheld;
    private final Becoming becoming;

    BuildingFiles(
            Buildings buildings,
            Tenancies tenancies,
            SubjectIds ids,
            SubjectLinks links,
            SourceDirectory book,
            BuildingMeasures measures,
            ReportedEvents events,
            LearnedParts learned,
            WithheldFields withheld,
            Becoming becoming) {
        this.becoming = becoming;
        this.buildings = buildings;
        this.tenancies = tenancies;
        this.ids = ids;
        this.links = links;
        this.book = book;
        this.measures = measures;
        this.events = events;
        this.learned = learned;
        this.withheld = withheld;
    }

    /** Where an id leads that is no longer the building's own; only to a file that is open to the reader. */
    public Optional<String> findRedirect(Scope scope, String id) {
        return SubjectPath.findBuilding(id)
                .filter(own -> buildings.find(scope, own).isEmpty())
                .flatMap(own -> ids.findLiving(scope, "building", own)
                        .filter(living -> !living.equals(own))
                        .filter(living -> buildings.find(scope, living).isPresent())
                        .map(SubjectPath::building));
    }

    /** The building of this id; answers 404 when there is none, or it is not open, 410 when its rows were erased. */
    public Building get(Scope scope, String id) {
        return SubjectPath.findBuilding(id)
                .flatMap(own -> buildings.find(scope, own))
                .orElseThrow(() -> new ResponseStatusException(missing(scope, SubjectPath.findBuilding(id))));
    }

    /** That rows were erased is told to those who would have seen them. */
    private HttpStatus missing(Scope scope, Optional<Long> subject) {
        boolean erased = scope.district()
                && subject.filter(own -> withheld.any(scope, own)).isPresent();
        return erased ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }

    BuildingPage page(Reader reader, Ui ui, String id) {
        Scope scope = reader.scope();
        Building building = get(scope, id);
        String path = SubjectPath.building(building.id());
        var sources = new SourceNames(ui, book.byCode(scope));
        List<Unit> units = tenancies.listUnits(scope, building.id());
        List<Snapshot> snapshots = tenancies.listSnapshots(scope, building.id());
        BuildingStanding standing = tenancies.findStanding(scope, building.id()).orElse(null);
        BuildingMeasures.Answers answers = measures.find(scope, building.id());
        List<ReportedEvent> reported = events.list(scope, building.id());
        boolean folds = units.size() > MOST_UNFOLDED;
        return new BuildingPage(
                building.id(),
                path,
                building.name(),
                building.confirmed(),
                lead(ui, building),
                building.aliases(),
                figures(ui, standing, answers),
                new Facts(ui, scope, sources, "places", path).lines(building.attributes(), FACTS, HIDDEN),
                learned.of(ui, scope, sources, building.id()),
                FootprintPlan.of(building.footprint()).orElse(null),
                standing == null ? null : AreaSums.of(ui, standing),
                new Floors(ui, sources, path).lines(units),
                folds,
                !folds || "all".equals(ui.query("units")),
                BuildingMeasures.trend(ui, ui.t("front.building.occupancy"), Trend.Kind.LINE, answers.occupancy()),
                BuildingMeasures.trend(ui, ui.t("front.building.tax"), Trend.Kind.BARS, answers.tax()),
                Energy.trend(ui, tenancies.listEnergy(scope, building.id())),
                BuildingTimeline.of(ui, sources, building, units, snapshots),
                Reported.of(ui, scope, sources, path, reported, true),
                sources.lines(sourcesOf(building, units, reported)),
                Links.lines(ui, scope, sources, path, links.list(scope, building.id())),
                becoming.standing(scope, ui, building.id()));
    }

    private static @Nullable String lead(Ui ui, Building building) {
        String street = building.streetZh() == null || building.streetEn() == null
                ? null
                : Lists.name(ui, building.streetZh(), building.streetEn());
        List<String> parts = Stream.of(Optional.ofNullable(street), Optional.ofNullable(building.address()))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static List<Figure> figures(Ui ui, @Nullable BuildingStanding standing, BuildingMeasures.Answers answers) {
        return List.of(
                BuildingMeasures.occupancy(ui, answers.occupancy()),
                BuildingMeasures.present(ui, answers.present()),
                BuildingMeasures.vacant(ui, answers.vacant(), standing == null ? 0 : standing.vacantUnits()),
                BuildingMeasures.tax(ui, answers.tax()));
    }

    private static Set<String> sourcesOf(Building building, List<Unit> units, List<ReportedEvent> reported) {
        Set<String> codes = new HashSet<>(Facts.sourcesOf(building.attributes()));
        units.stream().flatMap(unit -> unit.stays().stream()).map(Stay::source).forEach(codes::add);
        reported.stream().map(ReportedEvent::source).forEach(codes::add);
        return codes;
    }
}
