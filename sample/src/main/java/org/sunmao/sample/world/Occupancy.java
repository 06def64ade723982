package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.sample.random.Dice;

/** Lets the tenants of one building move in, expand and move out, month by month. */
final class Occupancy {

    private static final double LEAVES = 0.011;
    private static final double EXPANDS = 0.005;

    private final Building building;
    private final YearMonth first;
    private final Dice dice;
    private final FloorPlan plan;
    private final double meanUnits;
    private final int rentCenti;
    private final Map<Integer, Integer> departures = new HashMap<>();
    private final List<Tenancy> running = new ArrayList<>();
    private final List<Tenancy> ended = new ArrayList<>();

    private Occupancy(long seed, Building building, YearMonth first, long early) {
        this.building = building;
        this.first = first;
        this.dice = Dice.of(seed, "occupancy", building.index());
        this.plan = new FloorPlan(building.units());
        double target = Math.max(0.35, Math.min(0.97, 0.74 + 0.14 * dice.gaussian()));
        this.meanUnits = target * building.units().size() / Math.max(1, early);
        this.rentCenti = (int) Math.round(100 * dice.range(1.1, 4.2));
    }

    /** The tenancies of a building, by enterprise's order of arrival; nobody holds a room that another holds. */
    static List<Tenancy> of(long seed, Building building, List<Tenant> tenants, YearMonth first, int months) {
        long early = tenants.stream().filter(t -> t.arrival() == 0).count();
        Occupancy occupancy = new Occupancy(seed, building, first, early);
        for (Tenant tenant : tenants) {
            if (tenant.departure() >= 0) {
                occupancy.departures.put(tenant.enterprise().index(), tenant.departure());
            }
        }
        for (int month = 0; month < months; month++) {
            occupancy.live(month, tenants);
        }
        List<Tenancy> all = new ArrayList<>(occupancy.ended);
        all.addAll(occupancy.running);
        return List.copyOf(all);
    }

    /** Rooms left in a month are let again from the next month on. */
    private void live(int month, List<Tenant> tenants) {
        for (Tenant tenant : tenants) {
            if (tenant.arrival() == month) {
                moveIn(tenant, month);
            }
        }
        if (month > 0) {
            expandSome(month);
            List<Tenancy> leaving = leaveSome(month);
            leaving.forEach(tenancy -> plan.free(tenancy.units()));
        }
    }

    private void moveIn(Tenant tenant, int month) {
        int wanted = (int) Math.max(1, Math.round(meanUnits * StrictMath.exp(0.8 * dice.gaussian() - 0.32)));
        LocalDate start = month == 0 ? earlier(tenant.enterprise()) : dayIn(month);
        int years = dice.between(1, 5);
        for (List<Unit> rooms : plan.take(wanted, dice)) {
            running.add(tenancy(tenant.enterprise().index(), rooms, start, years));
        }
    }

    private LocalDate earlier(Enterprise enterprise) {
        LocalDate start = first.atDay(1).minusDays(1 + (long) (StrictMath.pow(dice.fraction(), 1.3) * 6 * 365));
        LocalDate soonest = enterprise.established().plusDays(dice.between(0, 60));
        return start.isBefore(soonest) ? soonest : start;
    }

    private LocalDate dayIn(int month) {
        YearMonth at = first.plusMonths(month);
        return dice.chance(0.6) ? at.atDay(1) : at.atDay(dice.between(2, 25));
    }

    private Tenancy tenancy(int enterprise, List<Unit> rooms, LocalDate start, int years) {
        int rent = Math.max(60, rentCenti + dice.between(-40, 40));
        return new Tenancy(enterprise, building.index(), rooms, start, null, years, rent);
    }

    private void expandSome(int month) {
        for (Tenancy held : List.copyOf(running)) {
            if (held.start().isBefore(first.plusMonths(month).atDay(1)) && dice.chance(EXPANDS)) {
                for (List<Unit> rooms : plan.take(1, dice)) {
                    running.add(tenancy(held.enterprise(), rooms, dayIn(month), held.termYears()));
                }
            }
        }
    }

    private List<Tenancy> leaveSome(int month) {
        List<Tenancy> leaving = new ArrayList<>();
        LocalDate firstDay = first.plusMonths(month).atDay(1);
        long draw = dice.nextLong();
        for (Tenancy held : running) {
            // One draw per enterprise and month: who leaves, leaves with all its floors.
            boolean leaves = Dice.of(draw, "leaves", held.enterprise()).chance(LEAVES);
            boolean due = departures.getOrDefault(held.enterprise(), -1) == month;
            if ((leaves || due) && held.start().isBefore(firstDay)) {
                leaving.add(held);
            }
        }
        running.removeAll(leaving);
        LocalDate last =
                dice.chance(0.6) ? firstDay.plusMonths(1).minusDays(1) : firstDay.plusDays(dice.between(9, 26));
        leaving.forEach(held -> ended.add(held.ended(last)));
        return leaving;
    }
}
