package org.sunmao.app.shell;

import java.util.Locale;

/** How a notice is meant. */
public enum NoticeKind {
    INFO(State.REVIEW),
    GOOD(State.DONE),
    CARE(State.DUE),
    BAD(State.CONFLICT);

    private final State state;

    NoticeKind(State state) {
        this.state = state;
    }

    /** Whose shape stands before the text. */
    public State state() {
        return state;
    }

    /** Its class in the style sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
