package org.sunmao.app.conflicts;

import org.sunmao.app.foundation.Scope;

/** What other rooms may ask of the board. */
public interface Conflicts {

    /** How many conflicts that hold are about this building or in it, or about this enterprise, as far as the scope opens them. */
    long countAbout(Scope scope, long subject);
}
