package org.sunmao.app.intake;

import java.util.Set;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Right;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;

/**
 * For which sources a reader may bring files in, look into deliveries, and take them back: the office for all, a department and a
 * property manager for those that were granted to them by name. What a department may read elsewhere does not matter here: that
 * it sees every file of the district does not make every source its own.
 *
 * @param reader who asks
 */
public record IntakeRights(Reader reader) {

    /** Whether every source is open, also one that is not known yet. */
    public boolean all() {
        return reader.may(Right.IMPORT);
    }

    /** Codes of the reader's own sources; says nothing where {@link #all()} holds. */
    public Set<String> codes() {
        return reader.is(Role.DEPARTMENT, Role.MANAGER) ? reader.scope().sources() : Set.of();
    }

    /** Whether the reader may use this source. */
    public boolean mayUse(String sourceCode) {
        return all() || codes().contains(sourceCode);
    }

    /** Whether rows of a source of this secrecy are shown: those of tax only to whoever may see tax exactly. */
    public boolean seesRows(String secrecy) {
        return !secrecy.equals("tax") || scope().tax() == TaxSight.EXACT;
    }

    public Scope scope() {
        return reader.scope();
    }
}
