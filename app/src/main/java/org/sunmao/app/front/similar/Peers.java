package org.sunmao.app.front.similar;

import java.util.List;

/**
 * The buildings most like one.
 *
 * @param by what was asked by and is known of the building
 * @param unknown what was asked by and is not known of it
 * @param peers the most alike first
 */
record Peers(List<Likeness> by, List<Likeness> unknown, List<Peer> peers) {

    Peers {
        by = List.copyOf(by);
        unknown = List.copyOf(unknown);
        peers = List.copyOf(peers);
    }
}
