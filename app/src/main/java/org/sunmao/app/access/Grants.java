package org.sunmao.app.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;

/** What a role and its grants open together. */
public final class Grants {

    private Grants() {}

    /**
     * The scope of a person; a role of the district needs no grant, every other sees only what is granted. To an administrator nothing can
     * be granted.
     */
    public static Scope scope(String username, Role role, Collection<GrantSpec> grants) {
        if (role.administers()) {
            return scope(username, role, false, List.of());
        }
        boolean district =
                role.may(Right.DISTRICT) || !refs(grants, GrantKind.DISTRICT).isEmpty();
        return scope(username, role, district, grants);
    }

    private static Scope scope(String username, Role role, boolean district, Collection<GrantSpec> grants) {
        return new Scope(
                username,
                district,
                refs(grants, GrantKind.REGION),
                ids(grants, GrantKind.BUILDING),
                ids(grants, GrantKind.ENTERPRISE),
                refs(grants, GrantKind.SOURCE),
                role.taxSight(),
                role.may(Right.PERSONAL_PLAIN),
                Clocks.NOW);
    }

    private static Set<String> refs(Collection<GrantSpec> grants, GrantKind kind) {
        return grants.stream()
                .filter(grant -> grant.kind() == kind)
                .map(GrantSpec::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> ids(Collection<GrantSpec> grants, GrantKind kind) {
        return refs(grants, kind).stream().map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
