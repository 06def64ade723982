package org.sunmao.app.access;

import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface People {

    /** A person's id and the hash of the password. */
    record Secret(long personId, String passwordHash) {}

    /** Somebody new, with what is granted. */
    record NewPerson(String username, String displayName, Role role, String passwordHash, List<GrantSpec> grants) {}

    /** The secret of an account that may sign in; empty when there is none of that name, or it is disabled. */
    Optional<Secret> findSecret(String username);

    /** The person with role and grants as they are now; empty when disabled or gone. */
    Optional<Reader> findReader(long personId);

    /** Whether there is any account at all. */
    boolean isEmpty();

    /** Adds people, all or none; fails when a name is taken. */
    void addAll(List<NewPerson> people, String grantedBy);
}
