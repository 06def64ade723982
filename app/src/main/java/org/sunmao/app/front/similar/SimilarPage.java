package org.sunmao.app.front.similar;

import java.util.List;

/**
 * A building and its like, as far as the reader sees them.
 *
 * @param asked what they were asked to be alike in
 * @param by of that, what is known of the building
 * @param unknown of that, what is not known of it
 * @param peers the most alike first
 * @param lines measure by measure
 */
public record SimilarPage(
        long id,
        String name,
        List<Likeness> asked,
        List<Likeness> by,
        List<Likeness> unknown,
        List<Peer> peers,
        List<SimilarLine> lines) {

    public SimilarPage {
        asked = List.copyOf(asked);
        by = List.copyOf(by);
        unknown = List.copyOf(unknown);
        peers = List.copyOf(peers);
        lines = List.copyOf(lines);
    }
}
