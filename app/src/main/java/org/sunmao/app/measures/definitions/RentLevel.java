package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Reading;

/**
 * Level of rents (租金水平): the mean of the leases' rents, weighted by area.
 *
 * <p>Readers behind masks are told cells only ({@code measures.rent_cells}): the district and its streets, rounded to half a yuan, where at least
 * three leases, tenants and buildings come and go together and none has more than four fifths. A steward of several streets asks street by street.
 */
@Component
@Order(29)
class RentLevel extends Rents {

    private static final Figure WITHHELD = Figure.unknown("rent-withheld");
    private static final Figure BY_STREET = Figure.unknown("rent-by-street");
    private static final String CELLS =
            "select c.day, c.street, c.rent from measures.rent_cells(cast(:days as date[]), :effective) c";

    /** As far back as cells are told. */
    private static final int MONTHS = 120;

    private record Kept(boolean effective, YearMonth last) {}

    private final Map<Kept, Map<YearMonth, Map<String, Figure>>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    RentLevel() {
        super(definition(
                "rent-level",
                List.of("rent", "area"),
                "no-tenant-list",
                "no-rent-told",
                "rent-secret",
                "rent-withheld",
                "rent-by-street"));
    }

    @Override
    String columns() {
        return "sum(r.fen * r.area_sqm) as rent, sum(r.area_sqm) filter (where r.fen is not null) as area";
    }

    @Override
    Figure figure(ResultSet row) throws SQLException {
        BigDecimal rent = row.getBigDecimal("rent");
        BigDecimal area = row.getBigDecimal("area");
        return rent == null || area == null
                ? NOT_TOLD
                : mean(Amounts.of(definition().amounts(), List.of(rent, area)).amounts());
    }

    private static Figure mean(Map<String, BigDecimal> amounts) {
        return Amounts.divided(amounts, "rent", "area", "no-rent-told");
    }

    @Override
    Frame.Additive parts(
            Frame frame, Reading reading, MeasurePlace place, YearMonth month, Map<Long, Figure> buildings) {
        return frame.divide(
                line -> line.speaks() ? buildings.getOrDefault(line.id(), NOT_TOLD) : SILENT,
                RentLevel::mean,
                NOT_TOLD);
    }

    /** The street whose cell answers for the place, empty for the district's; null where no cell does. */
    private static @Nullable String cell(Reading reading, MeasurePlace place) {
        return switch (place.level()) {
            case DISTRICT -> reading.scope().district() ? "" : onlyStreet(reading);
            case STREET -> place.code();
            // An area lies across streets: its rent beside theirs would give away what they keep.
            case AREA, BUILDING -> null;
        };
    }

    private static @Nullable String onlyStreet(Reading reading) {
        return reading.scope().regions().size() == 1
                ? reading.scope().regions().iterator().next()
                : null;
    }

    @Override
    Map<YearMonth, Figure> listPublished(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        String street = cell(reading, place);
        if (street != null && (street.isEmpty() || isOpen(reading, street))) {
            Map<YearMonth, Map<String, Figure>> told = cells(reading, months);
            for (YearMonth month : months) {
                Figure figure = told.getOrDefault(month, Map.of()).get(street);
                if (figure != null) {
                    figures.put(month, figure);
                }
            }
        }
        return figures;
    }

    private static boolean isOpen(Reading reading, String street) {
        return reading.scope().district() || reading.scope().regions().contains(street);
    }

    /**
     * By street, the district under the empty text. They are the same for everybody, so they are kept for all readers until conclusions change; asked how
     * things were known earlier there are none.
     */
    private Map<YearMonth, Map<String, Figure>> cells(Reading reading, List<YearMonth> months) {
        if (reading.scope().clocks().knownOn() != null || months.isEmpty()) {
            return Map.of();
        }
        YearMonth now = YearMonth.now();
        YearMonth asked = Collections.max(months);
        var key = new Kept(effective(reading), asked.isAfter(now) ? asked : now);
        Map<YearMonth, Map<String, Figure>> known = kept.get(key);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        Map<YearMonth, Map<String, Figure>> found = ask(reading, key);
        // What was begun before conclusions changed is not kept beyond that.
        if (changes.get() == before) {
            kept.put(key, found);
        }
        return found;
    }

    private static Map<YearMonth, Map<String, Figure>> ask(Reading reading, Kept key) {
        List<YearMonth> all =
                IntStream.range(0, MONTHS).mapToObj(key.last()::minusMonths).toList();
        var cells = new HashMap<YearMonth, Map<String, Figure>>();
        Sql.at(reading, CELLS, MeasurePlace.DISTRICT, all)
                .param("effective", key.effective())
                .query(row -> {
                    cells.computeIfAbsent(YearMonth.from(row.getObject("day", LocalDate.class)), any -> new HashMap<>())
                            .put(
                                    Objects.requireNonNullElse(row.getString("street"), ""),
                                    Figure.of(fen(row.getBigDecimal("rent")), Map.of()));
                });
        return cells;
    }

    /** Conclusions changed. */
    @EventListener
    void forget(Derived news) {
        changes.incrementAndGet();
        kept.clear();
    }

    @Override
    Finding findPublished(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Map<String, Figure> cells = place.level() == Level.BUILDING
                ? Map.of()
                : cells(reading, List.of(month)).getOrDefault(month, Map.of());
        String street = cell(reading, place);
        Figure whole = street != null
                ? told(reading, cells, street)
                : place.level() == Level.BUILDING
                                || place.level() != Level.AREA
                                        && reading.scope().regions().isEmpty()
                        ? SECRET
                        : BY_STREET;
        var parts =
                frame.breakdowns(each -> told(reading, cells, each), line -> SECRET, (level, all) -> Frame.Rest.NONE);
        return new Finding(
                whole,
                0,
                new Coverage("buildings", frame.speaking(), frame.size()),
                List.of(LeftOut.of("no-list", frame.silent())),
                parts,
                List.of());
    }

    private static Figure told(Reading reading, Map<String, Figure> cells, String street) {
        return street.isEmpty() || isOpen(reading, street) ? cells.getOrDefault(street, WITHHELD) : SECRET;
    }
}
