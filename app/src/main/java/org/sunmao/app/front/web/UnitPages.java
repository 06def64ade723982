package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.web.UnitPage.ChangeLine;
import org.sunmao.app.front.web.UnitPage.LeaseLine;
import org.sunmao.app.front.web.UnitPage.RelatedUnit;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Commitment;
import org.sunmao.app.tenancy.LeaseDesk;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitChange;

/** Puts the page of a unit together. */
@Component
class UnitPages {

    private final Tenancies tenancies;
    private final BuildingFiles files;
    private final LeaseDesk desk;
    private final SourceDirectory book;
    private final Becoming becoming;

    UnitPages(Tenancies tenancies, BuildingFiles files, LeaseDesk desk, SourceDirectory book, Becoming becoming) {
        this.becoming = becoming;
        this.files = files;
        this.desk = desk;
        this.tenancies = tenancies;
        this.book = book;
    }

    /** Whether the reader may tell what became of units of buildings that are open to it, and their leases. */
    static boolean mayTell(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.MANAGER, Role.STEWARD);
    }

    /** A unit with its building and the other units there. */
    record Place(Building building, List<Unit> all, Unit unit) {}

    /** The unit of this id; answers 404 when there is none, or its building is not open. */
    Place find(Scope scope, String id) {
        long own = SubjectPath.findUnit(id).orElseThrow(UnitPages::nothing);
        long building = tenancies.findBuildingOfUnit(scope, own).orElseThrow(UnitPages::nothing);
        List<Unit> all = tenancies.listUnits(scope, building);
        return new Place(
                files.get(scope, SubjectPath.buildingId(building)),
                all,
                all.stream().filter(unit -> unit.id() == own).findFirst().orElseThrow(UnitPages::nothing));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static String name(Ui ui, Unit unit) {
        return name(ui, unit.floorLabel(), unit.label());
    }

    static String name(Ui ui, String floor, String label) {
        return floor.isEmpty() ? label : ui.t("front.join.unit", floor, label);
    }

    /** The name of a label {@code floor/rooms}. */
    static String name(Ui ui, String label) {
        int slash = label.indexOf('/');
        return name(ui, label.substring(0, slash), label.substring(slash + 1));
    }

    UnitPage page(Reader reader, Ui ui, String id) {
        Place place = find(reader.scope(), id);
        Building building = place.building();
        Unit unit = place.unit();
        var sources = new SourceNames(ui, book.byCode(reader.scope()));
        String rows = SubjectPath.building(building.id()) + "/rows?unit=" + unit.id();
        List<UnitChange> changes = tenancies.listChanges(reader.scope(), building.id()).stream()
                .filter(change -> concerns(change, unit))
                .toList();
        boolean held = unit.current().stream().anyMatch(Stay::held);
        List<Stay> now =
                unit.current().stream().filter(stay -> stay.held() == held).toList();
        var before = new ArrayList<LeaseLine>();
        unit.stays().stream()
                .filter(stay -> !stay.current())
                .forEach(stay -> before.add(new LeaseLine(Stays.line(ui, sources, stay, rows), false)));
        return new UnitPage(
                unit.id(),
                building.name(),
                SubjectPath.building(building.id()),
                SubjectPath.unit(unit.id()),
                name(ui, unit),
                Floors.badge(unit.state()),
                unit.areaSqm() == null ? null : ui.area(unit.areaSqm()),
                there(ui, unit),
                unit.renamed().stream()
                        .map(old -> ui.t("front.unit.named", name(ui, old.label()), ui.date(old.day())))
                        .toList(),
                nested(ui, sources, now, rows),
                unit.pending().stream()
                        .map(lease -> new LeaseLine(pending(ui, sources, lease, unit, rows), false))
                        .toList(),
                before,
                desk.list(reader, unit.id()).stream()
                        .map(lease -> new ChangeLine(
                                lease.delivery(),
                                ui.t("front.lease.told", lease.tenant(), ui.date(lease.day())),
                                ui.t("front.unit.told", lease.by(), ui.time(lease.toldAt()), lease.why()),
                                lease.stands() ? null : ui.t("front.lease.undone")))
                        .toList(),
                changes.stream().map(change -> line(ui, change)).toList(),
                Stream.concat(
                                related(ui, changes, place.all(), unit).stream(),
                                becoming.related(reader.scope(), ui, building.id(), unit).stream())
                        .toList(),
                timeline(ui, sources, unit, changes),
                mayTell(reader));
    }

    private static boolean concerns(UnitChange change, Unit unit) {
        return change.before().contains(unit.id())
                || change.day().equals(unit.fromDay())
                        && change.after().stream().anyMatch(part -> part.label().equals(label(unit)));
    }

    private static String label(Unit unit) {
        return unit.floorLabel() + "/" + unit.label();
    }

    private static @Nullable String there(Ui ui, Unit unit) {
        if (unit.fromDay() == null && unit.untilDay() == null) {
            return null;
        }
        return unit.untilDay() == null
                ? ui.t("front.unit.from", ui.date(unit.fromDay()))
                : unit.fromDay() == null
                        ? ui.t("front.unit.until", ui.date(unit.untilDay()))
                        : ui.interval(unit.fromDay(), unit.untilDay());
    }

    /** Sublets after the lease that they are under: the one of the tenant that they name, else the only one that is none. */
    static List<LeaseLine> nested(Ui ui, SourceNames sources, List<Stay> stays, String rows) {
        Map<Stay, List<Stay>> under = new LinkedHashMap<>();
        List<Stay> heads = stays.stream()
                .filter(stay -> !"sublet".equals(stay.rightKind()))
                .toList();
        heads.forEach(head -> under.put(head, new ArrayList<>()));
        var alone = new ArrayList<Stay>();
        for (Stay stay : stays) {
            if ("sublet".equals(stay.rightKind())) {
                Stay head = head(heads, stay);
                (head == null ? alone : under.getOrDefault(head, alone)).add(stay);
            }
        }
        var lines = new ArrayList<LeaseLine>();
        under.forEach((head, sublets) -> {
            lines.add(new LeaseLine(Stays.line(ui, sources, head, rows), false));
            sublets.forEach(sublet -> lines.add(new LeaseLine(Stays.line(ui, sources, sublet, rows), true)));
        });
        alone.forEach(stay -> lines.add(new LeaseLine(Stays.line(ui, sources, stay, rows), false)));
        return lines;
    }

    private static @Nullable Stay head(List<Stay> heads, Stay sublet) {
        String named = sublet.terms().headTenant();
        return heads.stream()
                .filter(head -> named == null ? heads.size() == 1 : names(head, named))
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Stay head, String named) {
        String own = head.name();
        return own != null && (own.contains(named) || named.contains(own));
    }

    private static StayLine pending(Ui ui, SourceNames sources, Commitment lease, Unit unit, String rows) {
        BigDecimal area = lease.areaSqm() == null ? unit.areaSqm() : lease.areaSqm();
        return new StayLine(
                lease.name(),
                lease.enterpriseOpen() && lease.enterpriseId() != null
                        ? SubjectPath.enterprise(lease.enterpriseId())
                        : null,
                List.of(),
                area,
                area == null ? null : ui.area(area),
                lease.leaseStart() == null ? ui.unknown() : ui.date(lease.leaseStart()),
                lease.leaseEnd() == null
                        ? ui.t("tenancy.open-end")
                        : ui.t("tenancy.lease-until", ui.date(lease.leaseEnd())),
                Stays.right(ui, lease.rightKind()),
                sources.name(lease.source()),
                rows,
                new LeaseWords(ui).lines(lease.terms(), area));
    }

    private static ChangeLine line(Ui ui, UnitChange change) {
        return new ChangeLine(
                change.id(),
                title(ui, change),
                ui.t("front.unit.told", change.by(), ui.time(change.toldAt()), change.why()),
                change.undoneBy() == null ? null : ui.t("front.unit.undone", change.undoneBy()));
    }

    static String title(Ui ui, UnitChange change) {
        String comma = ui.t("front.comma");
        String before = change.was().stream().map(label -> name(ui, label)).collect(Collectors.joining(comma));
        String after = change.after().stream()
                .map(part -> part.areaSqm() == null
                        ? name(ui, part.label())
                        : ui.t("front.unit.part", name(ui, part.label()), ui.area(part.areaSqm())))
                .collect(Collectors.joining(comma));
        return ui.t("front.unit.change." + change.kind().word(), ui.date(change.day()), before, after);
    }

    private static List<RelatedUnit> related(Ui ui, List<UnitChange> changes, List<Unit> all, Unit unit) {
        var related = new ArrayList<RelatedUnit>();
        for (UnitChange change : changes) {
            if (change.undoneBy() != null || change.kind() == UnitChange.Kind.RENUMBER) {
                continue;
            }
            boolean became = change.before().contains(unit.id());
            Stream<Unit> others = became
                    ? all.stream()
                            .filter(each -> change.day().equals(each.fromDay())
                                    && change.after().stream()
                                            .anyMatch(part -> part.label().equals(label(each))))
                    : all.stream().filter(each -> change.before().contains(each.id()));
            others.forEach(each -> related.add(new RelatedUnit(
                    ui.t(became ? "front.unit.became" : "front.unit.was"),
                    name(ui, each),
                    SubjectPath.unit(each.id()))));
        }
        return related;
    }

    private record Dated(java.time.LocalDate day, TimelineEntry entry) {}

    private static List<TimelineEntry> timeline(Ui ui, SourceNames sources, Unit unit, List<UnitChange> changes) {
        var entries = new ArrayList<Dated>();
        for (Stay stay : unit.stays()) {
            String who = stay.held() && stay.name() != null ? stay.name() : ui.t("tenancy.nobody");
            entries.add(new Dated(
                    stay.since(),
                    new TimelineEntry(
                            Stays.begin(ui, stay),
                            ui.t("front.unit.begins", who),
                            null,
                            null,
                            sources.name(stay.source()),
                            null)));
            if (stay.firstMissing() != null) {
                entries.add(new Dated(
                        stay.firstMissing(),
                        new TimelineEntry(
                                Stays.betweenLines(ui, stay.lastSeen(), stay.firstMissing()),
                                ui.t("front.unit.ends", who),
                                null,
                                null,
                                sources.name(stay.source()),
                                null)));
            }
        }
        changes.stream()
                .filter(change -> change.undoneBy() == null)
                .forEach(change -> entries.add(new Dated(
                        change.day(),
                        new TimelineEntry(ui.date(change.day()), title(ui, change), change.why(), null, null, null))));
        for (Commitment lease : unit.committed()) {
            entries.add(new Dated(
                    lease.firstSaid(),
                    new TimelineEntry(
                            ui.date(lease.firstSaid()),
                            ui.t(
                                    "front.unit.signed",
                                    lease.name() == null ? ui.unknown() : lease.name(),
                                    lease.leaseStart() == null ? ui.unknown() : ui.date(lease.leaseStart())),
                            null,
                            null,
                            sources.name(lease.source()),
                            null)));
        }
        return entries.stream()
                .sorted(Comparator.comparing(Dated::day).reversed())
                .limit(FileBounds.TIMELINE)
                .map(Dated::entry)
                .toList();
    }
}
