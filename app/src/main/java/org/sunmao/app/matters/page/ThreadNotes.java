package org.sunmao.app.matters.page;

import java.util.List;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.shell.Ui;

/**
 * What a room tells of its matters in the thread besides how they stand: replies, what was promised, what was measured before and after. A bean of the room; asked for each
 * matter of its kind in a thread, whosever page shows it.
 */
public interface ThreadNotes {

    /** The kind of which it tells. */
    String kind();

    /** The notes of a matter in the order in which they happened, as far as the reader may know. */
    List<ThreadView.Note> list(Reader reader, Ui ui, Matter matter);
}
