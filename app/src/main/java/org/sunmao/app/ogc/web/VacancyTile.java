package org.sunmao.app.ogc.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.ogc.store.VacancyPlaces.Place;
import org.sunmao.app.ogc.store.VacancyPlaces.Places;
import org.sunmao.app.overview.tiles.PointTile;
import org.sunmao.app.overview.tiles.PointTile.Point;
import org.sunmao.app.overview.tiles.TileAddress;
import org.sunmao.app.vacancies.Vacancy;

/**
 * Draws the buildings with vacant units as a tile of one layer. From zoom {@value #EACH_FROM} every building is a point; before that those of one
 * cell, a sixteenth of the tile wide, are one, so that a tile has at most 256 points however many buildings there are.
 */
final class VacancyTile {

    static final String LAYER = "vacancies";

    /** What each feature says; the last three only where it is one building, and the grade only where somebody says it. */
    static final List<String> KEYS = List.of("units", "buildings", "area", "freshness", "name", "grade");

    static final int EACH_FROM = 13;

    private static final int CELLS = 16;
    private static final int[] BANDS = {200, 500, 1_000, 3_000, 10_000};

    private VacancyTile() {}

    /** The tile's bytes; none where nothing stands there. */
    static byte[] draw(Places places, TileAddress address, LocalDate today) {
        List<Place> within = places.list(PointTile.box(address));
        List<Point> points = address.zoom() >= EACH_FROM
                ? within.stream().map(place -> one(place, today)).toList()
                : cells(within, address, today);
        return PointTile.draw(address, LAYER, KEYS, points);
    }

    private static Point one(Place place, LocalDate today) {
        var said = new ArrayList<Object>(List.of(
                place.units(),
                1,
                band(place.areaSqm()),
                Vacancy.freshnessWord(place.verifiedOn(), today),
                place.where().name()));
        if (place.grade() != null) {
            said.add(place.grade());
        }
        return new Point(place.where().id(), place.where().x(), place.where().y(), said);
    }

    private static List<Point> cells(List<Place> places, TileAddress address, LocalDate today) {
        double across = (double) CELLS * (1L << address.zoom());
        var cells = new TreeMap<Long, List<Place>>();
        for (Place place : places) {
            long column = (long) (place.where().x() * across);
            long row = (long) (place.where().y() * across);
            cells.computeIfAbsent(row * (long) across + column, any -> new ArrayList<>())
                    .add(place);
        }
        return cells.values().stream()
                .map(cell -> cell.size() == 1 ? one(cell.get(0), today) : together(cell))
                .toList();
    }

    /** In the middle of its buildings, with the smallest of their numbers. */
    private static Point together(List<Place> cell) {
        BigDecimal area = null;
        double x = 0;
        double y = 0;
        int units = 0;
        for (Place place : cell) {
            x += place.where().x() / cell.size();
            y += place.where().y() / cell.size();
            units += place.units();
            if (place.areaSqm() != null) {
                area = area == null ? place.areaSqm() : area.add(place.areaSqm());
            }
        }
        return new Point(cell.get(0).where().id(), x, y, List.of(units, cell.size(), band(area)));
    }

    /** Square metres in a band, {@code 500-1000}; {@code unknown} where nobody says them. */
    static String band(@Nullable BigDecimal areaSqm) {
        if (areaSqm == null) {
            return "unknown";
        }
        int least = 0;
        for (int most : BANDS) {
            if (areaSqm.compareTo(BigDecimal.valueOf(most)) < 0) {
                return least + "-" + most;
            }
            least = most;
        }
        return least + "+";
    }
}
