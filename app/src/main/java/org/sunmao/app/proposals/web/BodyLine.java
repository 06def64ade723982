package org.sunmao.app.proposals.web;

import java.util.List;

/**
 * A body with those who write for it.
 *
 * @param word its word
 */
public record BodyLine(String word, String name, List<SpeakerLine> speakers) {

    /** Somebody who writes for it. */
    public record SpeakerLine(long id, String name, String since) {}

    public BodyLine {
        speakers = List.copyOf(speakers);
    }
}
