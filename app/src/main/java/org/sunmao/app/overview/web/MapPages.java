package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.overview.rules.Shades;
import org.sunmao.app.overview.store.MapFigures;
import org.sunmao.app.overview.store.MapFigures.Coloured;
import org.sunmao.app.overview.store.MapIndexes;
import org.sunmao.app.overview.tiles.Box;
import org.sunmao.app.overview.tiles.BuildingTile;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.MapIndex;
import org.sunmao.app.shell.Ui;

/** Puts together what the map's page, list and cards say. */
@Component
class MapPages {

    /** More lines are read by nobody; the rest is told as a number. */
    static final int MOST_LINES = 100;

    /** Shown where nobody chose another. */
    static final String FIRST_MEASURE = "occupancy";

    private final MapIndexes indexes;
    private final MapFigures figures;

    MapPages(MapIndexes indexes, MapFigures figures) {
        this.indexes = indexes;
        this.figures = figures;
    }

    /** Whether a measure tells one building from another; how many buildings a building is does not. */
    static boolean colours(Definition definition) {
        return definition.unit() != MeasureUnit.BUILDINGS;
    }

    Optional<Coloured> findFigures(Scope scope, String measure, YearMonth month) {
        return figures.find(scope, measure, month);
    }

    @Nullable
    String bounds(Scope scope) {
        return indexes.get(scope).bounds().map(Box::degrees).orElse(null);
    }

    /** The zoom from which on buildings are bodies, at the earliest. */
    int bodiesFrom(Scope scope) {
        return BuildingTile.bodiesFrom(indexes.get(scope));
    }

    /** The buildings in a part of the map; all where none is named, those without a place too. */
    MapList list(Ui ui, Scope scope, Coloured coloured, @Nullable Box box) {
        MapIndex index = indexes.get(scope);
        List<Part> parts = new ArrayList<>(coloured.parts().values());
        long nowhere = parts.stream().filter(p -> index.find(id(p)).isEmpty()).count();
        long seen = parts.size() - nowhere;
        if (box != null) {
            Set<Long> inside = index.list(box).stream().map(MapBuilding::id).collect(Collectors.toSet());
            parts.removeIf(part -> !inside.contains(id(part)));
            seen = parts.size();
        }
        List<MapLine> lines = parts.stream()
                .limit(MOST_LINES)
                .map(part -> line(ui, coloured, index, part))
                .toList();
        return new MapList(lines, seen, nowhere);
    }

    private static MapLine line(Ui ui, Coloured coloured, MapIndex index, Part part) {
        return MapLine.of(
                ui,
                coloured.answer(),
                part,
                coloured.classOf(id(part)),
                index.find(id(part)).orElse(null));
    }

    private static long id(Part part) {
        return Long.parseLong(part.place().code());
    }

    /** One building; empty when there is none, or it is not open. */
    Optional<MapCard> findCard(Ui ui, Scope scope, Coloured coloured, long building) {
        Definition definition = coloured.answer().definition();
        var question =
                new Question(definition.id(), coloured.answer().question().month(), MeasurePlace.building(building));
        return Optional.ofNullable(coloured.parts().get(building))
                .map(part -> new MapCard(
                        line(ui, coloured, indexes.get(scope), part),
                        MeasureWords.name(ui, definition),
                        question,
                        indexes.findHeight(scope, building).orElse(null)));
    }

    /** The classes that occur, smallest values first; then what is not known, and what is not told. */
    List<LegendLine> legend(Ui ui, Coloured coloured) {
        var legend = new ArrayList<LegendLine>();
        List<Integer> colours = coloured.shades().listColours();
        for (int i = 0; i < colours.size(); i++) {
            legend.add(legend(coloured, colours.get(i), range(ui, coloured, i)));
        }
        legend.add(legend(coloured, Shades.UNKNOWN, ui.t("overview.map.unknown")));
        legend.add(legend(coloured, Shades.WITHHELD, ui.t("overview.map.withheld")));
        legend.removeIf(line -> line.count() == 0);
        return legend;
    }

    private static LegendLine legend(Coloured coloured, int colour, String text) {
        long count =
                coloured.classes().values().stream().filter(c -> c == colour).count();
        return new LegendLine(colour, text, count);
    }

    private static String range(Ui ui, Coloured coloured, int position) {
        List<BigDecimal> breaks = coloured.shades().breaks();
        var unit = coloured.answer().definition().unit();
        if (breaks.isEmpty()) {
            return ui.t("overview.map.known");
        }
        if (position == 0) {
            return ui.t("overview.map.below", MeasureWords.value(ui, unit, breaks.get(0)));
        }
        String from = MeasureWords.value(ui, unit, breaks.get(position - 1));
        return position == breaks.size()
                ? ui.t("overview.map.from", from)
                : ui.t("overview.map.between", from, MeasureWords.value(ui, unit, breaks.get(position)));
    }
}
