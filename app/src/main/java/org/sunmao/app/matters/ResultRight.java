package org.sunmao.app.matters;

import org.sunmao.app.access.Reader;

/**
 * Who may let something grow from one result of a matter though its form is not open to the role as such. A bean of the room that keeps the results; whoever opens a
 * form asks {@code desk.ResultRights}.
 */
public interface ResultRight {

    /**
     * Whether this reader may, from this result.
     *
     * @param origin the matter, which the reader sees
     * @param result number of the result within it
     */
    boolean may(Reader reader, Matter origin, int result);
}
