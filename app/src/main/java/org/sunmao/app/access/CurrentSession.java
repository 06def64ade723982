package org.sunmao.app.access;

import java.util.Optional;

/** What is known of the way in of the current request, beside {@link CurrentReader}. */
public interface CurrentSession {

    /** The key of the session; empty for visitors, programs and commands. */
    Optional<String> key();

    /** What the person has to do before anything else is open. */
    Optional<SignInStep> firstStep();
}
