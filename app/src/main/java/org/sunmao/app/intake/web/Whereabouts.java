package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunmao.app.foundation.Coordinate;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.foundation.GeoJsonPoints;
import org.sunmao.app.intake.SheetPreview;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceRow;

/**
 * Where the points of a sheet's first rows lie, so that the person who chooses their system sees what comes of it.
 *
 * @param points how many there are
 * @param outside how many of them lie outside China
 * @param bounds the rectangle around those inside, in WGS-84: {@code 120.1234–120.2345° E, 30.1234–30.2345° N}
 */
public record Whereabouts(int points, int outside, String bounds) {

    static Optional<Whereabouts> find(SheetPreview sheet, ColumnMapping mapping) {
        if (mapping.columns().values().stream().noneMatch(Field::isCoordinate)) {
            return Optional.empty();
        }
        var points = new ArrayList<Coordinate>();
        var reader = new RowReader();
        for (List<String> cells : sheet.rows()) {
            var row = new SourceRow(points.size() + 1, RowKind.DATA, cells, List.of());
            var values = reader.read(mapping, sheet.headers(), row).values();
            String longitude = values.get(Field.LONGITUDE);
            String latitude = values.get(Field.LATITUDE);
            if (longitude != null && latitude != null) {
                points.add(new Coordinate(Double.parseDouble(longitude), Double.parseDouble(latitude)));
            } else if (values.containsKey(Field.GEOMETRY)) {
                GeoJsonPoints.findFirst(values.get(Field.GEOMETRY)).ifPresent(points::add);
            }
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(of(points));
    }

    private static Whereabouts of(List<Coordinate> points) {
        List<Coordinate> inside =
                points.stream().filter(CoordinateSystem::inChina).toList();
        List<Coordinate> shown = inside.isEmpty() ? points : inside;
        var east = shown.stream().mapToDouble(Coordinate::longitude).summaryStatistics();
        var north = shown.stream().mapToDouble(Coordinate::latitude).summaryStatistics();
        String bounds = String.format(
                Locale.ROOT,
                "%.4f–%.4f° E, %.4f–%.4f° N",
                east.getMin(),
                east.getMax(),
                north.getMin(),
                north.getMax());
        return new Whereabouts(points.size(), points.size() - inside.size(), bounds);
    }
}
