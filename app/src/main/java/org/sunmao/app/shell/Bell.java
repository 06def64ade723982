package org.sunmao.app.shell;

import org.sunmao.app.access.Reader;

/** What the bell in the frame counts. The room that has notices contributes a bean of this type; it is asked once for every page, so it must cost next to nothing. */
public interface Bell {

    /** Beyond this the bell says that there are more. */
    int MOST = 99;

    /** How many notices the reader has not read; counted no further than one more than {@link #MOST}. */
    int countUnread(Reader reader);
}
