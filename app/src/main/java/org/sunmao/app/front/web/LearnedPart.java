package org.sunmao.app.front.web;

import java.util.List;

/**
 * The names, or the numbers, that a building has besides those on the list.
 *
 * @param label which of the two
 */
public record LearnedPart(String label, List<Line> lines) {

    public LearnedPart {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param how why it is believed
     * @param says how many records of how many sources say so
     * @param examples some of the rows, as far as they are open to the reader
     */
    public record Line(String value, String how, String says, List<LinkLine> examples) {

        public Line {
            examples = List.copyOf(examples);
        }
    }
}
