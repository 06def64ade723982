package org.sunmao.app.access.web;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a request or session remembers of a person: only who it is. Role and grants are looked up in every request.
 *
 * @param personId the person
 * @param username the account
 * @param key the session's key in the register; null for a program, which has no session
 */
record SignedIn(long personId, String username, @Nullable String key) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    /** Without the key, which is a secret. */
    @Override
    public String toString() {
        return username;
    }
}
