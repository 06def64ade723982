package org.sunmao.app.access;

import static org.sunmao.app.access.Right.DISTRICT;
import static org.sunmao.app.access.Right.IMPORT;
import static org.sunmao.app.access.Right.PERSONAL_PLAIN;
import static org.sunmao.app.access.Right.REVIEW;
import static org.sunmao.app.access.Right.TAX_BANDS;
import static org.sunmao.app.access.Right.TAX_EXACT;
import static org.sunmao.app.access.Right.TAX_TOTALS;
import static org.sunmao.app.access.Right.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sunmao.app.foundation.TaxSight;

/** What a person is to the district. A person has exactly one role; grants say for which part of the district it holds. */
public enum Role {
    /** The district's platform office: sees every file and does all of the district's work; administers nothing. */
    OFFICE(DISTRICT, TAX_EXACT, TAX_BANDS, TAX_TOTALS, PERSONAL_PLAIN, IMPORT, REVIEW, WITHDRAW),
    /** A building steward (楼长): the buildings of the granted streets and the enterprises present there. */
    STEWARD(TAX_BANDS),
    /** A property manager: the buildings of the granted sources; no tax. */
    MANAGER(),
    /** An enterprise's own account: its own file, its own tax to the fen. */
    ENTERPRISE(TAX_EXACT, TAX_BANDS),
    /** A department of the district: every file, tax in bands. */
    DEPARTMENT(DISTRICT, TAX_BANDS),
    /** Investment promotion: every file, tax in bands. */
    INVESTMENT(DISTRICT, TAX_BANDS),
    /** A member of the consultative conference (政协委员): every file, no tax of enterprises. */
    MEMBER(DISTRICT),
    /** The office of the consultative conference (政协机关): every file, no tax of enterprises. */
    COUNCIL(DISTRICT),
    /** A leader of the district: exact totals, single enterprises in bands. */
    LEADER(DISTRICT, TAX_BANDS, TAX_TOTALS),
    /** The system administrator (系统管理员): opens and closes accounts, keeps the installation running; sees no file. */
    SYSTEM(),
    /** The security administrator (安全管理员): gives accounts their roles and grants, sets second factors back; sees no file. */
    SECURITY(),
    /** The audit administrator (审计管理员): reads the record and verifies it; changes nothing, sees no file. */
    AUDITOR();

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = rights.length == 0 ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(List.of(rights));
    }

    /**
     * Whether this is one of the three administrators that MLPS level 3 (GB/T 22239-2019) keeps apart. None of them does the work of the
     * district, or that of another.
     */
    public boolean administers() {
        return this == SYSTEM || this == SECURITY || this == AUDITOR;
    }

    /** Whether this role has the right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** How closely this role looks at the tax of an enterprise that its scope opens. */
    public TaxSight taxSight() {
        if (may(TAX_EXACT)) {
            return TaxSight.EXACT;
        }
        return may(TAX_BANDS) ? TaxSight.BANDS : TaxSight.NONE;
    }

    /** The role's word in files, addresses and message keys, such as {@code steward}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word; empty when there is none. */
    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
