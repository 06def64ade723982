package org.sunmao.app.foundation;

import java.util.Collection;
import java.util.Set;

/**
 * What one reader may see. Everything that is read for a person takes it as an argument: the database applies it row by row, and
 * whatever is read from memory filters by it. A scope only ever opens something; {@link #none()} opens nothing.
 *
 * @param person the account that reads, empty for a visitor
 * @param district whether every building, enterprise and source of the district is open
 * @param regions nine-digit street codes (GB/T 2260) whose buildings are open
 * @param buildings ids of single buildings that are open
 * @param enterprises ids of single enterprises that are open
 * @param sources codes of the sources whose rows are open
 * @param tax how closely tax may be looked at
 * @param personalPlain whether personal data is shown without a mask
 * @param clocks of which day is asked, and as of which moment; today's rights decide all the same
 */
public record Scope(
        String person,
        boolean district,
        Set<String> regions,
        Set<Long> buildings,
        Set<Long> enterprises,
        Set<String> sources,
        TaxSight tax,
        boolean personalPlain,
        Clocks clocks) {

    private static final Scope NONE =
            new Scope("", false, Set.of(), Set.of(), Set.of(), Set.of(), TaxSight.NONE, false, Clocks.NOW);

    public Scope {
        regions = Set.copyOf(regions);
        buildings = Set.copyOf(buildings);
        enterprises = Set.copyOf(enterprises);
        sources = Set.copyOf(sources);
    }

    /** A visitor's scope: nothing but what is public. */
    public static Scope none() {
        return NONE;
    }

    /** The whole district for this person; tax hidden and personal data masked until a wither says otherwise. */
    public static Scope district(String person) {
        return NONE.withPerson(person).withDistrict(true);
    }

    public Scope withPerson(String account) {
        return new Scope(account, district, regions, buildings, enterprises, sources, tax, personalPlain, clocks);
    }

    public Scope withDistrict(boolean whole) {
        return new Scope(person, whole, regions, buildings, enterprises, sources, tax, personalPlain, clocks);
    }

    public Scope withRegions(Collection<String> codes) {
        return new Scope(
                person, district, Set.copyOf(codes), buildings, enterprises, sources, tax, personalPlain, clocks);
    }

    public Scope withBuildings(Collection<Long> ids) {
        return new Scope(person, district, regions, Set.copyOf(ids), enterprises, sources, tax, personalPlain, clocks);
    }

    public Scope withEnterprises(Collection<Long> ids) {
        return new Scope(person, district, regions, buildings, Set.copyOf(ids), sources, tax, personalPlain, clocks);
    }

    public Scope withSources(Collection<String> codes) {
        return new Scope(
                person, district, regions, buildings, enterprises, Set.copyOf(codes), tax, personalPlain, clocks);
    }

    public Scope withTax(TaxSight sight) {
        return new Scope(person, district, regions, buildings, enterprises, sources, sight, personalPlain, clocks);
    }

    public Scope withPersonalPlain(boolean plain) {
        return new Scope(person, district, regions, buildings, enterprises, sources, tax, plain, clocks);
    }

    public Scope withClocks(Clocks asked) {
        return new Scope(person, district, regions, buildings, enterprises, sources, tax, personalPlain, asked);
    }

    /** Whether this building is open: by itself, by its street, or with the whole district. */
    public boolean seesBuilding(long id, String street) {
        return district || buildings.contains(id) || regions.contains(street);
    }

    /** Whether this enterprise is open by itself or with the whole district. */
    public boolean seesEnterprise(long id) {
        return district || enterprises.contains(id);
    }

    /**
     * Whether what landlord and tenant agreed of money is told in rows of this source: behind masks that are open for a purpose, and to whoever
     * delivers the source. Others read that something stands there; the database holds the same for what is concluded ({@code tenancy.sees_rent}).
     */
    public boolean seesRent(String source) {
        return personalPlain || !district && !person.isEmpty() && regions.isEmpty() && sources.contains(source);
    }

    /** Whether rows of this source are open. */
    public boolean seesSource(String code) {
        return district || sources.contains(code);
    }
}
