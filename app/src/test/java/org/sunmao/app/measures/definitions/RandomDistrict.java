package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;

/** A random little district in which every measure has something to say and something to leave out. */
final class RandomDistrict {

    static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final LocalDate FIRST_EXTRACT = LAST.minusMonths(5).atEndOfMonth();
    private static final LocalDate SECOND_EXTRACT = LAST.minusMonths(2).atEndOfMonth();

    private final TinyDistrict district;
    private final Random random;
    private final List<Long> buildings = new ArrayList<>();
    private final List<Long> firms = new ArrayList<>();
    private final List<Long> units = new ArrayList<>();

    private RandomDistrict(TinyDistrict district, Random random) {
        this.district = district;
        this.random = random;
    }

    /** The functional area in which this district has the first, the third and the last of its buildings. */
    static MeasurePlace area(WorkerDatabase worker, List<Long> buildings) {
        return new TinyDistrict(worker)
                .inArea("临港功能区", List.of(buildings.get(0), buildings.get(2), buildings.get(buildings.size() - 1)));
    }

    /** Makes it in place of whatever was concluded before; returns its buildings. */
    static List<Long> make(WorkerDatabase worker, Random random) {
        TinyDistrict.wipe(worker);
        var one = new RandomDistrict(new TinyDistrict(worker), random);
        one.fill();
        Lattice.publish(worker);
        return one.buildings;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private @Nullable Integer perhaps(int n, int least, int span) {
        return oneIn(n) ? null : least + random.nextInt(span);
    }

    private void fill() {
        List<@Nullable String> streets = new ArrayList<>(
                List.of(district.street("990101001"), district.street("990101002"), district.street("990101003")));
        streets.add(null);
        for (int i = 0; i < 14; i++) {
            firms.add(district.enterprise("公司" + i, i < 12 ? "confirmed" : "provisional"));
        }
        for (int i = 0; i < 7; i++) {
            building(i, i < 2 ? "990101001" : streets.get(random.nextInt(4)));
        }
        district.extract(FIRST_EXTRACT);
        district.extract(SECOND_EXTRACT);
        for (long firm : firms) {
            register(firm);
            pay(firm);
        }
        // Drawn last, so that everything before is as it was.
        buildings.forEach(building -> district.graded(
                building,
                oneIn(4) ? null : List.of("超甲级", "甲级", "乙级", "5A").get(random.nextInt(4)),
                oneIn(3) ? null : "GB/T 39069-2020"));
        units.forEach(this::rent);
        units.forEach(unit -> district.offered(
                unit, perhaps(4, 60, 200), LAST.minusMonths(random.nextInt(4)).atDay(1)));
    }

    private void building(int number, @Nullable String street) {
        long building = district.building("楼" + number, street, perhaps(5, 100, 900));
        district.listed(building, perhaps(4, 2024, 4), perhaps(4, 1_000, 22_000));
        district.gross(building, perhaps(4, 400, 1_500));
        if (oneIn(8)) {
            district.provisional(building);
        }
        buildings.add(building);
        if (!oneIn(7)) {
            for (int back = 0; back < 8; back++) {
                district.list(building, LAST.minusMonths(back).atDay(20));
            }
        }
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            unit(district.unit(building, perhaps(5, 50, 200)));
        }
    }

    /** Of every basis, some without a unit, some with time free of rent, of which some have no end of the lease. */
    private void rent(long unit) {
        String amount = Integer.toString(2 + random.nextInt(6));
        String basis =
                List.of(" sqm-day", "0 sqm-month", "000 month", "0000 year", "").get(random.nextInt(5));
        district.rent(
                unit,
                oneIn(6) ? null : amount + basis,
                oneIn(2)
                        ? null
                        : List.of("60 days", "2 months", "2026-01-01/2026-02-10")
                                .get(random.nextInt(3)),
                oneIn(3) ? null : LAST.plusMonths(12).atEndOfMonth());
    }

    private void unit(long unit) {
        units.add(unit);
        LocalDate seen = LAST.minusMonths(random.nextInt(7)).atDay(20);
        switch (random.nextInt(6)) {
            case 0 -> district.vacant(unit, seen);
            case 1 -> district.unlinked(unit, seen);
            default ->
                district.holds(
                        firms.get(random.nextInt(firms.size())),
                        unit,
                        seen,
                        oneIn(4) ? seen.plusMonths(1) : null,
                        null,
                        perhaps(3, 20, 100));
        }
    }

    /** Two extracts; between them some move, end, wait for review or are named no more. */
    private void register(long firm) {
        Long building = oneIn(4) ? null : buildings.get(random.nextInt(buildings.size()));
        String status = oneIn(5) ? "注销" : "在营";
        switch (random.nextInt(5)) {
            case 0 -> district.registered(firm, building, FIRST_EXTRACT, FIRST_EXTRACT, status);
            case 1 -> district.unsettled(firm, FIRST_EXTRACT, SECOND_EXTRACT);
            case 2 -> {
                district.registered(firm, buildings.get(0), FIRST_EXTRACT, FIRST_EXTRACT, "在营");
                district.registered(firm, building, SECOND_EXTRACT, SECOND_EXTRACT, status);
            }
            default -> district.registered(firm, building, FIRST_EXTRACT, SECOND_EXTRACT, status);
        }
    }

    private void pay(long firm) {
        if (oneIn(5)) {
            return;
        }
        boolean says = !oneIn(6);
        for (int back = 0; back < 24; back++) {
            long fen = oneIn(20) ? 0 : random.nextInt(2_000_000_000) - 50_000_000L;
            district.tax(firm, LAST.minusMonths(back), fen, says ? fen / 2 : null);
        }
    }
}
