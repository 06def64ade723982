package org.sunmao.app.intake;

import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.fields.SourceKind;

/** What a source of a kind usually is, for sources that nobody described in advance. */
public final class SourceDefaults {

    private static final int MONTHLY = 31;
    private static final int QUARTERLY = 92;
    private static final int HALF_YEARLY = 183;
    private static final int YEARLY = 366;

    private SourceDefaults() {}

    /** A source of this kind under this code, called by its code. */
    public static Source of(String code, SourceKind kind) {
        return describe(code, kind, code, code, "", "", kind == SourceKind.TENANTS);
    }

    /** A source of this kind with names and departments of its own. */
    public static Source describe(
            String code,
            SourceKind kind,
            String nameZh,
            String nameEn,
            String departmentZh,
            String departmentEn,
            boolean fullSnapshot) {
        return new Source(
                0,
                code,
                kind.code(),
                nameZh,
                nameEn,
                departmentZh,
                departmentEn,
                100,
                cadenceDays(kind),
                fullSnapshot,
                kind == SourceKind.TAX ? "tax" : "internal");
    }

    private static int cadenceDays(SourceKind kind) {
        return switch (kind) {
            case TENANTS, TAX, ELECTRICITY, COMPLAINTS -> MONTHLY;
            case INSURANCE, VISITS -> QUARTERLY;
            case REGISTER, LARGE_FIRMS -> HALF_YEARLY;
            case BUILDINGS, PLACES, LISTS -> YEARLY;
        };
    }
}
