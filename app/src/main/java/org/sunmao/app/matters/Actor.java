package org.sunmao.app.matters;

import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/**
 * Who may do something: a role, as far as it stands so to the matter.
 *
 * @param role the role
 * @param side how its person stands to the matter
 */
public record Actor(Role role, Side side) {

    /** Anybody of this role who sees the matter. */
    public static Actor any(Role role) {
        return new Actor(role, Side.ANY);
    }

    /** Whoever has this role and works for the unit that leads. */
    public static Actor lead(Role role) {
        return new Actor(role, Side.LEAD);
    }

    /** Whoever has this role and works for a unit that has a part. */
    public static Actor party(Role role) {
        return new Actor(role, Side.PARTY);
    }

    /** Whoever has this role and has the matter for one's own. */
    public static Actor own(Role role) {
        return new Actor(role, Side.OWN);
    }

    /** Whether whoever stands so is this actor. */
    public boolean is(Standing standing, Matter matter) {
        Reader reader = standing.reader();
        if (!reader.is(role)) {
            return false;
        }
        return switch (side) {
            case ANY -> true;
            case LEAD -> matter.leadUnit() != null && standing.units().contains(matter.leadUnit());
            case PARTY ->
                matter.units().stream().anyMatch(standing.units()::contains)
                        || matter.people().contains(reader.username());
            case OWN ->
                matter.openedBy().equals(reader.username())
                        || matter.enterprises().stream().anyMatch(reader.scope().enterprises()::contains);
        };
    }
}
