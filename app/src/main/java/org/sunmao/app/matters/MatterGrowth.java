package org.sunmao.app.matters;

import java.util.Set;
import org.sunmao.app.access.Role;

/**
 * What may grow from matters of other kinds: a room declares it as a bean, and the pages of those matters lead to its form, which takes {@code ?from=<id>}
 * and keeps it as a reference {@code from}.
 *
 * @param kind the kind that grows
 * @param path its form, such as {@code /requests/new}
 * @param roles who may open the form
 * @param from the kinds that it grows from
 */
public record MatterGrowth(String kind, String path, Set<Role> roles, Set<String> from) {

    public MatterGrowth {
        roles = Set.copyOf(roles);
        from = Set.copyOf(from);
    }
}
