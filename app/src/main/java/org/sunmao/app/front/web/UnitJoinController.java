package org.sunmao.app.front.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.store.UnitHolders;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.FileWork;
import org.sunmao.app.resolution.UnitDecisions;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitName;

/** Two labels of a building are one room, or what some rows say of one room they say of another: what would become of it, and then the word. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class UnitJoinController {

    private final Buildings buildings;
    private final Tenancies tenancies;
    private final UnitHolders holders;
    private final UnitDecisions decisions;
    private final FileComparisons comparisons;
    private final FileWork work;
    private final SourceDirectory book;
    private final Derivations derivations;

    UnitJoinController(
            Buildings buildings,
            Tenancies tenancies,
            UnitHolders holders,
            UnitDecisions decisions,
            FileComparisons comparisons,
            FileWork work,
            SourceDirectory book,
            Derivations derivations) {
        this.buildings = buildings;
        this.tenancies = tenancies;
        this.holders = holders;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.work = work;
        this.book = book;
        this.derivations = derivations;
    }

    @GetMapping("/buildings/{id}/units/merge")
    String merge(
            @PathVariable String id,
            @RequestParam long unit,
            @RequestParam(name = "with", required = false) @Nullable Long other,
            Reader reader,
            Ui ui,
            Model model) {
        JoinedFile building = building(reader, id);
        List<Unit> units = tenancies.listUnits(reader.scope(), building.id());
        Unit own = unit(units, unit);
        model.addAttribute("file", building);
        model.addAttribute("unit", name(ui, own));
        model.addAttribute("unitId", own.id());
        model.addAttribute("others", others(ui, units, own));
        model.addAttribute("with", other);
        if (other != null) {
            Unit two = unit(units, other);
            model.addAttribute("otherName", name(ui, two));
            model.addAttribute(
                    "compared",
                    comparisons.units(
                            reader,
                            ui,
                            () -> decisions.merge(own.id(), two.id(), reader.username(), FileComparisons.reason("")),
                            building.id()));
        }
        return "front/unitmerge";
    }

    private static List<Choice> others(Ui ui, List<Unit> units, Unit own) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t("front.join.choose"))),
                        units.stream()
                                .filter(unit -> unit.id() != own.id())
                                .map(unit -> new Choice(Long.toString(unit.id()), name(ui, unit))))
                .toList();
    }

    private static String name(Ui ui, Unit unit) {
        return unit.floorLabel().isEmpty() ? unit.label() : ui.t("front.join.unit", unit.floorLabel(), unit.label());
    }

    @PostMapping("/buildings/{id}/units/merge")
    String merge(
            @PathVariable String id,
            @RequestParam long unit,
            @RequestParam(name = "with") long other,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        JoinedFile building = building(reader, id);
        List<Unit> units = tenancies.listUnits(reader.scope(), building.id());
        long own = unit(units, unit).id();
        long two = unit(units, other).id();
        return followed(
                work.mergeUnits(reader, own, two, why),
                "resolution.merge",
                building.path() + "/units/merge?unit=" + own + "&with=" + two);
    }

    @GetMapping("/buildings/{id}/units/split")
    String split(
            @PathVariable String id,
            @RequestParam long unit,
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(name = "s", required = false) @Nullable List<Integer> sources,
            Reader reader,
            Ui ui,
            Model model) {
        JoinedFile building = building(reader, id);
        Unit own = unit(tenancies.listUnits(reader.scope(), building.id()), unit);
        List<Long> taken = mentions == null ? List.of() : mentions;
        List<Integer> whole = sources == null ? List.of() : sources;
        var said = holders.list(reader.scope(), own.id());
        String storey = floor == null ? own.floorLabel() : floor;
        model.addAttribute("file", building);
        model.addAttribute("unit", name(ui, own));
        model.addAttribute("unitId", own.id());
        model.addAttribute("floor", storey);
        model.addAttribute("room", room);
        model.addAttribute("mentions", taken);
        model.addAttribute("sources", whole);
        model.addAttribute("holders", lines(reader, ui, said, taken, whole));
        if (!taken.isEmpty() || !whole.isEmpty()) {
            Supplier<Outcome> word = () -> leavesSomething(said, taken, whole)
                    ? decisions.split(
                            own.id(),
                            UnitName.of(storey, room).label(),
                            taken,
                            whole,
                            reader.username(),
                            FileComparisons.reason(""))
                    : new Refused(Refusal.ALL_CHOSEN);
            model.addAttribute("compared", comparisons.units(reader, ui, word, building.id()));
        }
        return "front/unitsplit";
    }

    private List<HolderLine> lines(
            Reader reader, Ui ui, List<UnitHolders.Said> said, List<Long> taken, List<Integer> whole) {
        var names = new SourceNames(ui, book.byCode(reader.scope()));
        return said.stream()
                .map(line -> new HolderLine(
                        line.mention(),
                        line.sourceId(),
                        names.name(line.source()),
                        line.name() == null ? null : AttributeTexts.masked(reader.scope(), "name", line.name()),
                        String.join("、", line.written()),
                        ui.date(line.firstSeen()),
                        ui.date(line.lastSeen()),
                        ui.t("front.links.rows", line.rows()),
                        line.mention() != null && taken.contains(line.mention()),
                        whole.contains(line.sourceId())))
                .toList();
    }

    private static boolean leavesSomething(List<UnitHolders.Said> said, List<Long> taken, List<Integer> whole) {
        return said.stream()
                .anyMatch(line -> !whole.contains(line.sourceId())
                        && (line.mention() == null || !taken.contains(line.mention())));
    }

    @PostMapping("/buildings/{id}/units/split")
    String split(
            @PathVariable String id,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String floor,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(name = "s", required = false) @Nullable List<Integer> sources,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        JoinedFile building = building(reader, id);
        Unit own = unit(tenancies.listUnits(reader.scope(), building.id()), unit);
        var said = holders.list(reader.scope(), own.id());
        List<Long> taken = mentions == null
                ? List.of()
                : mentions.stream()
                        .filter(mention -> said.stream().anyMatch(line -> mention.equals(line.mention())))
                        .toList();
        List<Integer> whole = sources == null
                ? List.of()
                : sources.stream()
                        .filter(source -> said.stream().anyMatch(line -> source == line.sourceId()))
                        .toList();
        String label = UnitName.of(floor, room).label();
        Outcome outcome = leavesSomething(said, taken, whole)
                ? work.splitUnit(reader, own.id(), label, taken, whole, why)
                : new Refused(Refusal.ALL_CHOSEN);
        return followed(outcome, "resolution.split", building.path() + "/units/split?unit=" + own.id());
    }

    private String followed(Outcome outcome, String action, String back) {
        if (outcome instanceof Refused refused) {
            return "redirect:" + back + "&refused=" + refused.why().word();
        }
        derivations.request(action);
        return "redirect:/review/decisions?done=" + ((Recorded) outcome).decisionId();
    }

    private JoinedFile building(Reader reader, String id) {
        return SubjectPath.findBuilding(id)
                .flatMap(own -> buildings.find(reader.scope(), own))
                .map(b -> new JoinedFile("building", b.id(), SubjectPath.building(b.id()), b.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Unit unit(List<Unit> units, long id) {
        return units.stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
