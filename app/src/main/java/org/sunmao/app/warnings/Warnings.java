package org.sunmao.app.warnings;

import org.sunmao.app.access.Reader;

/** What other rooms may ask of the warnings. */
public interface Warnings {

    /** How many that nobody has done with are about this building or in it, or about this enterprise; 0 for readers without the list. */
    long countAbout(Reader reader, long subject);
}
