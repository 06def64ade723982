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
    PLACES;

    /** Stable lower-case code, as used in addresses and configuration. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
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
     * unit or a tenant. Tax: name or code, the month, the total. Buildings: name or code.
     */
    public List<Set<Field>> requirements() {
        return switch (this) {
            case BUILDINGS -> List.of(Set.of(Field.BUILDING_NAME, Field.BUILDING_CODE));
            case REGISTER, PLACES -> List.of(Set.of(Field.ENTERPRISE_NAME));
            case TENANTS -> List.of(Set.of(Field.TENANT_NAME, Field.ROOM));
            case TAX ->
                List.of(
                        Set.of(Field.ENTERPRISE_NAME, Field.CREDIT_CODE),
                        Set.of(Field.TAX_MONTH),
                        Set.of(Field.TAX_TOTAL));
        };
    }
}
