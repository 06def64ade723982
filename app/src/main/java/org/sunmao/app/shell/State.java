package org.sunmao.app.shell;

import java.util.Locale;

/** States that badges show: each has a tone, a shape of its own for those who do not see the tone, and a word. */
public enum State {
    CONFIRMED(Tone.GOOD, "M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM3.6 6.1l1.7 1.8 3.2-3.6"),
    PROVISIONAL(Tone.CARE, "M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM6 1v10M8 1.8v8.4"),
    CONFLICT(Tone.BAD, "M6 .8L11.2 6 6 11.2.8 6zM6 3.8v2.8M6 8.3v.1"),
    UNKNOWN(
            Tone.MUTE,
            "M2.2 2.7l.9-.8M5.3 1.1h1.4M8.9 1.9l.9.8M11 5.3v1.4M9.8 9.3l-.9.8M6.7 10.9H5.3M3.1 10.1l-.9-.8M1 6.7V5.3"),
    VACANT(Tone.CARE, "M1.5 1.5h9v9h-9z"),
    LET(Tone.GOOD, "M1.5 1.5h9v9h-9zM3.2 3.2h5.6v5.6H3.2zM4.6 4.6h2.8v2.8H4.6z"),
    REVIEW(Tone.INFO, "M6 1.2L11.2 10.6H.8zM6 4.6v2.6M6 8.8v.1"),
    LINKED(Tone.GOOD, "M1 1h6v6H1zM5 5h6v6H5z"),
    NEW(Tone.INFO, "M6 1.5v9M1.5 6h9"),
    REFUSED(Tone.BAD, "M2 2l8 8M10 2l-8 8"),
    WITHDRAWN(Tone.MUTE, "M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM2.5 9.5l7-7"),
    ENDED(Tone.MUTE, "M1.5 6h6M9.5 2v8"),
    CURRENT(Tone.GOOD, "M1.5 6h8M6.5 3l3 3-3 3"),
    RUNNING(Tone.INFO, "M6 1a5 5 0 1 1-5 5M6 3.5V6l2 1.5"),
    DONE(Tone.GOOD, "M1.5 6.5l3 3 6-7"),
    FRESH(Tone.GOOD, "M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM6 3.2V6h2.2"),
    DUE(Tone.CARE, "M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM6 3.2V6L4.2 8"),
    OVERDUE(Tone.BAD, "M6 1v6.5M6 10v.4"),
    WITHHELD(Tone.MUTE, "M2 5.5h8V11H2zM3.8 5.5V3.6a2.2 2.2 0 0 1 4.4 0v1.9");

    /** The colour of a state. */
    public enum Tone {
        GOOD,
        CARE,
        BAD,
        INFO,
        MUTE;

        /** The tone's class in the style sheets. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Tone tone;
    private final String shape;

    State(Tone tone, String shape) {
        this.tone = tone;
        this.shape = shape;
    }

    public Tone tone() {
        return tone;
    }

    /** The drawing on a grid of 12, for the {@code d} of an SVG path. */
    public String shape() {
        return shape;
    }

    /** Where its word is: {@code shell.state.…}. */
    public String key() {
        return "shell.state." + name().toLowerCase(Locale.ROOT);
    }
}
