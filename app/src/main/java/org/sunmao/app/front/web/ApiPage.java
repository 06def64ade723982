package org.sunmao.app.front.web;

import java.util.List;

/**
 * The description of the interface for programs, for people to read.
 *
 * @param groups operations by what they are about
 * @param operations how many there are
 */
public record ApiPage(List<Group> groups, int operations) {

    /** Operations with the same tag. */
    public record Group(String tag, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An operation.
     *
     * @param who who may use it, in words
     * @param parameters their names; what has to be given is marked with a star
     * @param clocked whether it answers by both clocks
     */
    public record Line(String verb, String path, String summary, String who, List<String> parameters, boolean clocked) {
        public Line {
            parameters = List.copyOf(parameters);
        }
    }

    public ApiPage {
        groups = List.copyOf(groups);
    }
}
