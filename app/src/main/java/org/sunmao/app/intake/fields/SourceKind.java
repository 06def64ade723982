package org.sunmao.app.intake.fields;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a source tells about. */
public enum SourceKind {
    /** Buildings: the housing bureau's list, footprints. */
    BUILDINGS,
    /** The business register. */
    REGISTER,
    /** Who holds which unit of a building. */
    TENANTS,
    /** Tax by enterprise and month. */
    TAX,
    /** Places of business on a map: name and address, no code. */
    PLACES,
    /** Firms above the designated size (规上企业), as statistics count them: where they do business. */
    LARGE_FIRMS,
    /** Persons insured by employer; names, hardly ever codes. */
    INSURANCE,
    /** Electricity by meter and month. */
    ELECTRICITY,
    /** Notes of visits to enterprises. */
    VISITS,
    /** What citizens told a hotline: free text with a place and often a name in it. */
    COMPLAINTS,
    /** Lists of enterprises put together by hand: honours, scenarios, programmes. */
    LISTS;

    /** Stable lower-case code, as used in addresses and configuration. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with that code. */
    public static Optional<SourceKind> findByCode(String code) {
        for (SourceKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * What a row must say to be of use: of each set at least one field. Register and places: the enterprise's name. Tenants: a
     * unit or a tenant. Tax: name or code, the month, the total. Buildings: name or code. Large firms: name or code. Insurance: name,
     * month, count. Electricity: building or address, month, energy. Visits: enterprise or building. Complaints: the text. Lists: the
     * enterprise's name.
     */
    public List<Set<Field>> requirements() {
        return switch (this) {
            case BUILDINGS -> List.of(Set.of(Field.BUILDING_NAME, Field.BUILDING_CODE));
            case REGISTER, PLACES, LISTS -> List.of(Set.of(Field.ENTERPRISE_NAME));
            case TENANTS -> List.of(Set.of(Field.TENANT_NAME, Field.ROOM));
            case TAX ->
                List.of(
                        Set.of(Field.ENTERPRISE_NAME, Field.CREDIT_CODE),
                        Set.of(Field.TAX_MONTH),
                        Set.of(Field.TAX_TOTAL));
            case LARGE_FIRMS -> List.of(Set.of(Field.ENTERPRISE_NAME, Field.CREDIT_CODE));
            case INSURANCE -> List.of(Set.of(Field.ENTERPRISE_NAME), Set.of(Field.MONTH), Set.of(Field.INSURED));
            case ELECTRICITY ->
                List.of(Set.of(Field.BUILDING_NAME, Field.ADDRESS), Set.of(Field.MONTH), Set.of(Field.ENERGY_KWH));
            case VISITS -> List.of(Set.of(Field.ENTERPRISE_NAME, Field.BUILDING_NAME));
            case COMPLAINTS -> List.of(Set.of(Field.CONTENT));
        };
    }
}
