package org.sunmao.app.resolution;

import java.util.List;
import org.sunmao.app.foundation.Scope;

/**
 * What the file of a subject says in short, for whoever has to choose between candidates. Contributed by the rooms that hold the files; nothing of
 * persons is among it.
 */
public interface CandidateFacts {

    /** Whose files these are. */
    MentionKind kind();

    /** The main facts of a file in the order to show them; those that nobody knows are absent, and all where the reader may not see the file. */
    List<Fact> list(Scope scope, long subjectId);

    /**
     * One of them.
     *
     * @param name what it is; {@code resolution.fact.<name>} says it
     * @param value as files keep it: fen, square metres and ISO dates as text
     * @param form how it is written
     */
    record Fact(String name, String value, Form form) {}

    /** How a fact is written. */
    enum Form {
        TEXT,
        MONEY,
        AREA,
        /** A number of things, or a year. */
        COUNT
    }
}
