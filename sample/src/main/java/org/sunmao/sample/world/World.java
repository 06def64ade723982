package org.sunmao.sample.world;

import java.time.LocalDate;
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
    private final RegisterEvents registerEvents;
    private final Staff staff;
    private final PowerBooks power;
    private final List<Pair> lookalikes;
    private final List<Pair> branches;

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
        this.registerEvents = new RegisterEvents(seed, firstExtract(), secondExtract(), buildings);
        this.staff = new Staff(seed);
        this.power = new PowerBooks(seed, lastMonth());
        this.lookalikes = List.copyOf(maker.lookalikes());
        this.branches = List.copyOf(maker.branches());
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

    /** The last twelve of the months, or fewer. */
    public List<YearMonth> listLastYear() {
        List<YearMonth> all = listMonths();
        return all.subList(Math.max(0, all.size() - 12), all.size());
    }

    /** The months of the last year with which a quarter ends; the last month where there is none. */
    public List<YearMonth> listQuarterEnds() {
        List<YearMonth> ends = listLastYear().stream()
                .filter(month -> month.getMonthValue() % 3 == 0)
                .toList();
        return ends.isEmpty() ? List.of(lastMonth()) : ends;
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

    /** The day of the register's first extract, half a year before the second. */
    public LocalDate firstExtract() {
        return lastMonth().minusMonths(6).atEndOfMonth();
    }

    /** The day of the register's second extract. */
    public LocalDate secondExtract() {
        return lastMonth().atEndOfMonth();
    }

    /** Where the register says the enterprise is, until a move of which {@link #findMove} tells. */
    public Registration registration(Enterprise enterprise) {
        return registrations.of(enterprise, firstTenancies[enterprise.index()]);
    }

    /** Where the register says the enterprise is on a day. */
    public Registration registration(Enterprise enterprise, LocalDate day) {
        return findMove(enterprise).filter(move -> !move.isAfter(day)).isPresent()
                ? registerEvents.moved(enterprise, firstTenancies[enterprise.index()])
                : registration(enterprise);
    }

    /** The day from which the register has another address, if there is one. */
    public Optional<LocalDate> findMove(Enterprise enterprise) {
        return registerEvents.findMove(enterprise);
    }

    /** How the register calls the enterprise's state on a day. */
    public RegisterStatus status(Enterprise enterprise, LocalDate day) {
        return registerEvents.status(enterprise, isPresent(enterprise), day);
    }

    /** The day on which the licence was revoked between the extracts, if it was. */
    public Optional<LocalDate> findRevocation(Enterprise enterprise) {
        boolean inBusiness = registerEvents.status(enterprise, isPresent(enterprise)) == RegisterStatus.IN_BUSINESS;
        return inBusiness ? registerEvents.findRevocation(enterprise) : Optional.empty();
    }

    /** Persons that the enterprise insures in that month; 0: none. */
    public int staff(Enterprise enterprise, YearMonth month) {
        return staff.count(enterprise, month, areaSqm(enterprise));
    }

    /** What the enterprise pays in a usual year, in yuan; a measure of its size. */
    public double usualTaxYuan(Enterprise enterprise) {
        return taxBooks.usualYuan(enterprise, areaSqm(enterprise));
    }

    /** Electricity by room. */
    public PowerBooks power() {
        return power;
    }

    /** Enterprises whose brands are one character apart: the later one and the one that it resembles. */
    public List<Pair> lookalikes() {
        return lookalikes;
    }

    /** Branches and their head offices, both of this district. */
    public List<Pair> branches() {
        return branches;
    }

    /** Where the enterprise held its first rooms; empty if it never held any within the months. */
    public Optional<Tenancy> findFirstTenancy(Enterprise enterprise) {
        return Optional.ofNullable(firstTenancies[enterprise.index()]);
    }

    private double areaSqm(Enterprise enterprise) {
        return areaCenti[enterprise.index()] / 100.0;
    }

    /** What the enterprise paid in that month; empty if it filed nothing. */
    public Optional<TaxLine> findTax(Enterprise enterprise, YearMonth month) {
        return taxBooks.find(enterprise, month, areaSqm(enterprise));
    }

    /** A stream of choices of this world. */
    public Dice dice(String stream, long... numbers) {
        return Dice.of(seed, stream, numbers);
    }
}
