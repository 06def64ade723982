package org.sunmao.app.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * Whoever reads now: a signed-in person, or a visitor.
 *
 * @param personId the person's id, 0 for a visitor
 * @param username the account, empty for a visitor
 * @param displayName the name to show, empty for a visitor
 * @param role the person's role; null for a visitor, and for somebody who has none, or none as long as the sign-in is not complete
 * @param scope which rows are open; hand it to the database with every question
 */
public record Reader(
        long personId,
        String username,
        String displayName,
        @Nullable Role role,
        Scope scope) {

    private static final Reader VISITOR = new Reader(0, "", "", null, Scope.none());

    public Reader {
        if (role != null && username.isEmpty()) {
            throw new IllegalArgumentException("a visitor has no role");
        }
    }

    /** Somebody who has not signed in. */
    public static Reader visitor() {
        return VISITOR;
    }

    /** Whether this is a person; one without a role is too, though nothing is open but the own account. */
    public boolean signedIn() {
        return !username.isEmpty();
    }

    /** The same person as long as no role counts. */
    public Reader withoutRole() {
        return new Reader(personId, username, displayName, null, Scope.none());
    }

    /** Whether the reader has one of these roles; without roles, any but the three administrators'. */
    public boolean is(Role... roles) {
        return role != null
                && (roles.length == 0
                        ? !role.administers()
                        : Arrays.asList(roles).contains(role));
    }

    /** Whether the reader's role has the right; a visitor has none. */
    public boolean may(Right right) {
        return role != null && role.may(right);
    }
}
