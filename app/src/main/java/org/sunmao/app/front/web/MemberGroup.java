package org.sunmao.app.front.web;

import java.util.List;

/**
 * What one source says of a file.
 *
 * @param code of the source
 * @param name of the source
 * @param lines its mentions
 */
public record MemberGroup(String code, String name, List<Line> lines) {

    /**
     * A mention.
     *
     * @param said the identifying fields, masked for the reader
     * @param anchor whether the file's id stays with it
     * @param byPerson whether a person linked it
     * @param chosen whether it is ticked
     */
    public record Line(
            long mention, List<LinkLine.Said> said, String rows, boolean anchor, boolean byPerson, boolean chosen) {}

    /** Whether any of it can be taken out. */
    public boolean hasOthers() {
        return lines.stream().anyMatch(line -> !line.anchor());
    }
}
