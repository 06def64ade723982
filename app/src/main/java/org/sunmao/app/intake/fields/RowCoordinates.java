package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Coordinate;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.foundation.GeoJsonPoints;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Turns the coordinates of a row into WGS-84, by the systems that the mapping declares. The row's cells stay as they came. */
final class RowCoordinates {

    private static final int CLIPPED = 60;

    private final ColumnMapping mapping;
    private final Map<Field, String> values;

    RowCoordinates(ColumnMapping mapping, Map<Field, String> values) {
        this.mapping = mapping;
        this.values = values;
    }

    /** Changes the values; what cannot be placed is dropped and told, what lies outside China is kept and told. */
    void settle(BiConsumer<Field, Problem> problems) {
        point(problems);
        shape(problems);
    }

    private void point(BiConsumer<Field, Problem> problems) {
        String longitude = values.get(Field.LONGITUDE);
        String latitude = values.get(Field.LATITUDE);
        if (longitude == null && latitude == null) {
            return;
        }
        if (longitude == null || latitude == null) {
            Field there = longitude == null ? Field.LATITUDE : Field.LONGITUDE;
            Field missing = longitude == null ? Field.LONGITUDE : Field.LATITUDE;
            problems.accept(there, new Problem("coordinates.incomplete", said(values.remove(there)), missing.code()));
            return;
        }
        var given = new Coordinate(Double.parseDouble(longitude), Double.parseDouble(latitude));
        if (!CoordinateSystem.inChina(given)) {
            problems.accept(Field.LONGITUDE, outside(longitude + ", " + latitude));
        }
        if (system() != CoordinateSystem.WGS84) {
            keep(system().toWgs84(given));
        }
    }

    /** One system for both: the form sees to it, and a mapping from elsewhere may name it at one of them. */
    private CoordinateSystem system() {
        CoordinateSystem declared = mapping.coordinates(Field.LONGITUDE);
        return declared == CoordinateSystem.WGS84 ? mapping.coordinates(Field.LATITUDE) : declared;
    }

    private void shape(BiConsumer<Field, Problem> problems) {
        String geometry = values.get(Field.GEOMETRY);
        if (geometry == null) {
            return;
        }
        CoordinateSystem system = mapping.coordinates(Field.GEOMETRY);
        try {
            String moved = GeoJsonPoints.moved(geometry, system::toWgs84);
            if (system != CoordinateSystem.WGS84) {
                values.put(Field.GEOMETRY, moved);
            }
            Optional<Coordinate> first = GeoJsonPoints.findFirst(moved);
            if (first.isPresent() && !CoordinateSystem.inChina(first.get())) {
                problems.accept(
                        Field.GEOMETRY,
                        outside(first.get().longitude() + ", " + first.get().latitude()));
            }
            first.filter(any -> geometry.contains("\"Point\"")).ifPresent(this::keepWhereNoneIsSaid);
        } catch (IllegalArgumentException unreadable) {
            values.remove(Field.GEOMETRY);
            problems.accept(Field.GEOMETRY, new Problem("geometry.unreadable", said(geometry), "GeoJSON geometry"));
        }
    }

    /** A point drawn is a point said. */
    private void keepWhereNoneIsSaid(Coordinate wgs84) {
        if (!values.containsKey(Field.LONGITUDE) && !values.containsKey(Field.LATITUDE)) {
            keep(wgs84);
        }
    }

    private void keep(Coordinate wgs84) {
        Coordinate rounded = wgs84.rounded();
        values.put(Field.LONGITUDE, BigDecimal.valueOf(rounded.longitude()).toPlainString());
        values.put(Field.LATITUDE, BigDecimal.valueOf(rounded.latitude()).toPlainString());
    }

    private static Problem outside(String found) {
        return new Problem("coordinates.outside-china", found, "point in China");
    }

    private static String said(@Nullable String text) {
        String plain = text == null ? "" : text;
        return plain.length() <= CLIPPED ? plain : plain.substring(0, CLIPPED) + "…";
    }
}
