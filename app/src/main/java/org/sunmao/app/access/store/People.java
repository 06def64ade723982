package org.sunmao.app.access.store;

import java.util.Collection;
import java.util.Optional;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** The people who may sign in. */
public interface People {

    /** A person's id and the hash of the password. */
    record Secret(long personId, String passwordHash) {}

    /** Somebody new. */
    record NewPerson(String username, String displayName, Role role, String passwordHash) {}

    /** The secret of an account that may sign in; empty when there is none of that name, or it is disabled. */
    Optional<Secret> findSecret(String username);

    /** The person with role and grants as they are now; empty when disabled or gone. */
    Optional<Reader> findReader(long personId);

    /** Whether there is any account at all. */
    boolean isEmpty();

    /** Adds a person with grants; fails when the name is taken. */
    long add(NewPerson person, Collection<GrantSpec> grants, String grantedBy);
}
