package org.sunmao.app.stream;

import java.util.Map;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;

/** A page that is made of named parts and can be followed. */
public interface LivePage {

    /** Its path, such as {@code /screen}; addresses within the parts begin with it. */
    String path();

    /**
     * Its parts as they are now, in the order of the page: the id of the element that holds a part, and the HTML within it.
     *
     * <p>They depend on the reader's role and scope and on the words and the query of the page, on nothing else: one drawing goes to everybody
     * for whom these are equal, so the reader that is handed over has no name of its own, and neither request nor session is there.
     *
     * @throws org.springframework.web.server.ResponseStatusException where there is no such page for this reader, such as of a place that is gone
     */
    Map<String, String> parts(Reader reader, Ui ui);

    /**
     * Whether a part is drawn to its end. One that is not takes the place of none that was, and is drawn again soon.
     */
    default boolean isFinished(String html) {
        return true;
    }

    /**
     * Whether what the parts are read from has caught up with the newest conclusions. Nothing is wrong before, it only takes longer; a stream
     * waits a moment for it.
     */
    default boolean isSettled() {
        return true;
    }
}
