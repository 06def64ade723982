package org.sunmao.sample.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;

/** Everything that is true in the sample district. */
public final class World {

    private final long seed;
    private final YearMonth firstMonth;
    private final int months;
    private final List<Building> buildings;
    private final List<Manager> managers;
    private final List<Enterprise> enterprises;
    private final List<List<Tenancy>> tenancies = new ArrayList<>();
    private final @Nullable Tenancy[] firstTenancies;
    private final long[] areaCenti;
    private final Registrations registrations;
    private final TaxBooks taxBooks;

    private World(long seed, int buildingCount, int registered, YearMonth firstMonth, int months) {
        this.seed = seed;
        this.firstMonth = firstMonth;
        this.months = months;
        this.buildings = new BuildingMaker(seed, buildingCount).make();
        this.managers = ManagerMaker.make(seed, buildings);
        BuildingPicker picker = new BuildingPicker(buildings);
        EnterpriseMaker maker = new EnterpriseMaker(seed, registered, firstMonth, months, picker);
        this.enterprises = maker.make();
        this.firstTenancies = new Tenancy[enterprises.size()];
        this.areaCenti = new long[enterprises.size()];
        this.registrations = new Registrations(seed, buildings, registered);
        this.taxBooks = new TaxBooks(seed);
        settle(maker.tenants());
    }

    /**
     * Makes the world of a seed.
     *
     * @param registered number of enterprises in the district's register
     * @param firstMonth first month that the departments' files tell of
     */
    public static World of(long seed, int buildings, int registered, YearMonth firstMonth, int months) {
        return new World(seed, buildings, registered, firstMonth, months);
    }

    private void settle(List<Tenant> tenants) {
        List<List<Tenant>> byBuilding = new ArrayList<>();
        buildings.forEach(building -> byBuilding.add(new ArrayList<>()));
        tenants.forEach(tenant -> byBuilding.get(tenant.building()).add(tenant));
        for (Building building : buildings) {
            List<Tenant> here = byBuilding.get(building.index());
            List<Tenancy> held = Occupancy.of(seed, building, here, firstMonth, months);
            tenancies.add(held);
            held.forEach(this::note);
        }
    }

    private void note(Tenancy tenancy) {
        int enterprise = tenancy.enterprise();
        areaCenti[enterprise] += tenancy.areaCenti();
        Tenancy first = firstTenancies[enterprise];
        if (first == null || tenancy.start().isBefore(first.start())) {
            firstTenancies[enterprise] = tenancy;
        }
    }

    public YearMonth firstMonth() {
        return firstMonth;
    }

    public YearMonth lastMonth() {
        return firstMonth.plusMonths(months - 1);
    }

    /** The months that the files tell of, oldest first. */
    public List<YearMonth> listMonths() {
        List<YearMonth> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            all.add(firstMonth.plusMonths(i));
        }
        return all;
    }

    public List<Building> buildings() {
        return buildings;
    }

    public List<Manager> managers() {
        return managers;
    }

    public List<Enterprise> enterprises() {
        return enterprises;
    }

    /** All tenancies of a building within the months, those that ended first. */
    public List<Tenancy> listTenancies(Building building) {
        return tenancies.get(building.index());
    }

    /** Whether the enterprise ever held a room within the months. */
    public boolean isPresent(Enterprise enterprise) {
        return firstTenancies[enterprise.index()] != null;
    }

    /** Where the register says the enterprise is. */
    public Registration registration(Enterprise enterprise) {
        return registrations.of(enterprise, firstTenancies[enterprise.index()]);
    }

    /** What the enterprise paid in that month; empty if it filed nothing. */
    public Optional<TaxLine> findTax(Enterprise enterprise, YearMonth month) {
        return taxBooks.find(enterprise, month, areaCenti[enterprise.index()] / 100.0);
    }

    /** A stream of choices of this world. */
    public Dice dice(String stream, long... numbers) {
        return Dice.of(seed, stream, numbers);
    }
}
