package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;

/**
 * Median rent (租金中位数): half of the leases are dearer, half cheaper, each counted once. A median is the rent of one lease or the mean of two, so
 * that readers behind masks are not told it. Parts do not add up to it.
 */
@Component
@Order(30)
class RentMedian extends Rents {

    private static final int PLACES = 6;

    RentMedian() {
        super(definition("rent-median", List.of(), "no-tenant-list", "no-rent-told", "rent-secret"));
    }

    @Override
    String columns() {
        return "percentile_cont(0.5) within group (order by r.fen) as median";
    }

    @Override
    Figure figure(ResultSet row) throws SQLException {
        BigDecimal median = row.getBigDecimal("median");
        return median == null ? NOT_TOLD : Figure.of(median.setScale(PLACES, RoundingMode.HALF_UP), Map.of());
    }

    @Override
    Frame.Additive parts(
            Frame frame, Reading reading, MeasurePlace place, YearMonth month, Map<Long, Figure> buildings) {
        Map<String, Figure> streets = by(reading, place, month, "coalesce(r.street_code, 'none')", String.class);
        Figure whole = by(reading, place, month, "r.day::text", String.class).values().stream()
                .findFirst()
                .orElse(NOT_TOLD);
        return new Frame.Additive(
                said(whole, frame.speaking() > 0),
                frame.breakdowns(
                        street -> said(streets.getOrDefault(street, NOT_TOLD), frame.speaks(street)),
                        line -> said(buildings.getOrDefault(line.id(), NOT_TOLD), line.speaks()),
                        (level, all) -> Frame.Rest.NONE));
    }

    private static Figure said(Figure figure, boolean speaks) {
        return figure.isKnown() || speaks ? figure : SILENT;
    }

    @Override
    Map<YearMonth, Figure> listPublished(Reading reading, MeasurePlace place, List<YearMonth> months) {
        return Map.of();
    }

    @Override
    Finding findPublished(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        return new Finding(
                SECRET,
                0,
                new Coverage("buildings", frame.speaking(), frame.size()),
                List.of(LeftOut.of("no-list", frame.silent())),
                frame.breakdowns(street -> SECRET, line -> SECRET, (level, all) -> Frame.Rest.NONE),
                List.of());
    }
}
