package org.sunmao.app.visits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was found at a visit; {@code visits.found.<word>} says it. */
public enum Finding {
    /** The enterprise is there, as was known. */
    HERE,
    /** It has moved out; nobody is there. */
    MOVED,
    /** Somebody else is there. */
    OTHER,
    /** Nobody opened. */
    CLOSED,
    /** A building as a whole was visited. */
    BUILDING;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of it in the evidence, in the language of the sheets that others deliver. */
    public String said() {
        return switch (this) {
            case HERE -> "仍在";
            case MOVED -> "已搬离";
            case OTHER -> "现为他人使用";
            case CLOSED -> "无人应答";
            case BUILDING -> "走访楼宇";
        };
    }

    /** The finding of this word. */
    public static Optional<Finding> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
