package org.sunmao.app.overview.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.overview.store.MapFigures.Coloured;
import org.sunmao.app.overview.tiles.Box;
import org.sunmao.app.shell.Ui;

/** The map: buildings where they stand, as high as they are, coloured by a measure; and beside it the same as a list. */
@Clocked
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class MapController {

    private final Measures measures;
    private final MapPages pages;

    MapController(Measures measures, MapPages pages) {
        this.measures = measures;
        this.pages = pages;
    }

    /** A measure and a month as asked for, or the first and the newest. */
    private record Choice(Asked asked, Coloured coloured) {}

    private Optional<Choice> choose(Reader reader, @Nullable String measure, @Nullable String month) {
        return measures.findMonths(reader.scope()).map(known -> choice(reader, measure, month, known));
    }

    private Choice choice(Reader reader, @Nullable String measure, @Nullable String month, Months known) {
        Asked asked = Asked.of(month, null, known);
        String id = measure == null || measure.isEmpty() ? MapPages.FIRST_MEASURE : measure;
        return new Choice(
                asked,
                pages.findFigures(reader.scope(), id, asked.month())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/map")
    String map(
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String building,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<Choice> choice = choose(reader, measure, month);
        if (choice.isEmpty()) {
            return "overview/nothing";
        }
        Coloured coloured = choice.get().coloured();
        List<Definition> definitions =
                measures.listDefinitions().stream().filter(MapPages::colours).toList();
        MapLine first = id(building)
                .flatMap(id -> pages.findCard(ui, reader.scope(), coloured, id))
                .map(MapCard::line)
                .orElse(null);
        model.addAttribute(
                "page",
                new MapPage(
                        choice.get().asked(),
                        definitions,
                        coloured.answer().definition(),
                        pages.legend(ui, coloured),
                        pages.list(ui, reader.scope(), coloured, null),
                        pages.bounds(reader.scope()),
                        pages.bodiesFrom(reader.scope()),
                        first == null ? null : first.at(),
                        first == null ? "" : first.path()));
        return "overview/mappage";
    }

    /** The buildings in the part of the map that is seen, for the list beside it. */
    @GetMapping("/map/buildings")
    String list(
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String box,
            Reader reader,
            Ui ui,
            Model model) {
        Choice choice =
                choose(reader, measure, month).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("list", pages.list(ui, reader.scope(), choice.coloured(), box(box)));
        return "overview/maplist";
    }

    /** One building, for the box that opens on the map. */
    @GetMapping("/map/buildings/{building:B[0-9]{1,18}}")
    String card(
            @PathVariable String building,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String month,
            Reader reader,
            Ui ui,
            Model model) {
        MapCard card = choose(reader, measure, month)
                .flatMap(
                        choice -> id(building).flatMap(id -> pages.findCard(ui, reader.scope(), choice.coloured(), id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("card", card);
        return "overview/mapcard";
    }

    private static Optional<Long> id(String building) {
        return building.matches("B[0-9]{1,18}") ? Optional.of(Long.valueOf(building.substring(1))) : Optional.empty();
    }

    /** {@code west,south,east,north} in degrees; what is none is everything. */
    private static @Nullable Box box(String text) {
        String[] sides = text.split(",");
        if (sides.length != 4 || !Stream.of(sides).allMatch(s -> s.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?"))) {
            return null;
        }
        double west = Double.parseDouble(sides[0]);
        double south = Double.parseDouble(sides[1]);
        double east = Double.parseDouble(sides[2]);
        double north = Double.parseDouble(sides[3]);
        return west > east || south > north ? null : Box.ofDegrees(west, south, east, north);
    }
}
