package org.sunmao.app.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of matter.
 *
 * @param name its word
 * @param type what it holds
 * @param longest of a text, in characters; 0 where it has no length
 * @param choices of a choice, in order; empty else
 * @param neededFrom the state before which it must be filled in; null where it may stay empty
 */
public record MatterField(
        String name,
        FieldType type,
        int longest,
        List<String> choices,
        @Nullable String neededFrom) {

    public MatterField {
        choices = List.copyOf(choices);
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice, and nothing else, has choices");
        }
    }

    /** A line of at most so many characters. */
    public static MatterField line(String name, int longest) {
        return new MatterField(name, FieldType.LINE, longest, List.of(), null);
    }

    /** A text of at most so many characters. */
    public static MatterField text(String name, int longest) {
        return new MatterField(name, FieldType.TEXT, longest, List.of(), null);
    }

    /** One of these. */
    public static MatterField choice(String name, String... choices) {
        return new MatterField(name, FieldType.CHOICE, 0, List.of(choices), null);
    }

    /** A field without length or choices. */
    public static MatterField of(String name, FieldType type) {
        return new MatterField(name, type, 0, List.of(), null);
    }

    /** The same, to be filled in before a matter comes into this state. */
    public MatterField neededFrom(String state) {
        return new MatterField(name, type, longest, choices, state);
    }
}
