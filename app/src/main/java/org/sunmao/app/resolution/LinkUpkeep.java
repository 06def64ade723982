package org.sunmao.app.resolution;

import org.springframework.stereotype.Component;

/** The links that a server holds in memory, for whoever looks after it. */
@Component
public class LinkUpkeep {

    private final LiveLinks live;

    LinkUpkeep(LiveLinks live) {
        this.live = live;
    }

    /** What is held. */
    public LinkIndexState state() {
        return live.state();
    }

    /** Forgets what is held and its file; the next derivation, or the next row, makes the links from the evidence. */
    public void discard() {
        live.discard();
    }

    /** Writes the file and gives the memory back, as a server does that stops. */
    public void close() {
        live.close();
    }
}
