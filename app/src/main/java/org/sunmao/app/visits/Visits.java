package org.sunmao.app.visits;

import java.util.List;
import org.sunmao.app.access.Reader;

/** What other rooms may ask of the visits. */
public interface Visits {

    /** Visits to this enterprise, or to this building and those in it, the latest first, at most 20; none for readers without the calendar. */
    List<Visit> listAbout(Reader reader, long subject);
}
