package org.sunmao.app.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
public interface People {

    /** A person's id and the hash of the password. */
    record Secret(long personId, String passwordHash) {}

    /** What becomes of a new person's password. */
    enum FirstPassword {
        /** Chosen by its owner; it expires like every other. */
        CHOSEN,
        /** Made by chance and told once: it opens only the page to change it. */
        ONE_TIME,
        /** Of a demonstration: it need not be changed and does not expire, so that the demonstration can be looked at. */
        DEMONSTRATION
    }

    /** Somebody new, with what is granted; without a role until the security administrator gives one. */
    record NewPerson(
            String username,
            String displayName,
            @Nullable Role role,
            String passwordHash,
            List<GrantSpec> grants,
            FirstPassword password) {

        /** Somebody who has chosen the password. */
        public NewPerson(
                String username, String displayName, @Nullable Role role, String passwordHash, List<GrantSpec> grants) {
            this(username, displayName, role, passwordHash, grants, FirstPassword.CHOSEN);
        }
    }

    /** The secret of an account that may sign in; empty when there is none of that name, or it is disabled. */
    Optional<Secret> findSecret(String username);

    /** The person with role and grants as they are now; empty when disabled or gone. */
    Optional<Reader> findReader(long personId);

    /** The person of the account with what decides whether the way in has come to its end; empty when disabled or gone. */
    Optional<Standing> findStanding(long personId);

    /** Whether anybody has this role, disabled accounts too. */
    boolean hasAny(Role role);

    /** Whether there is an account of this name. */
    boolean exists(String username);

    /** Whether there is any account at all. */
    boolean isEmpty();

    /** Adds people, all or none; fails when a name is taken. */
    void addAll(List<NewPerson> people, String grantedBy);

    /** From now on this account is one of a demonstration: its password need not be changed and does not expire. */
    void exempt(long personId);
}
