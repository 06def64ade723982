package org.sunmao.app.access.web;

import java.io.Serializable;
import java.security.Principal;

/** What the session remembers of a person: only who it is. Role and grants are looked up in every request. */
record SignedIn(long personId, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
