package org.sunmao.app.access;

/** Failures of names in a row, kept in the database so that a restart forgives nothing; {@code rules.LockRule} says when a name rests. */
public interface SignInFailures {

    /** Whether nobody is let in under this name now, whatever the password. */
    boolean isLocked(String username);

    /** Counts a failure, unless the name is locked already. */
    void failed(String username);

    /** Forgets the failures of this name. */
    void forget(String username);
}
