package org.sunmao.app.policies.text;

import java.util.Arrays;
import java.util.List;

/**
 * Something in a document that cannot stand: {@code policies.fault.<kind>} says what is expected and how to go on.
 *
 * @param line from 1
 * @param kind which fault
 * @param found what stands there
 * @param expected what else the message needs
 */
public record Fault(int line, String kind, String found, List<String> expected) {

    public Fault {
        expected = List.copyOf(expected);
    }

    static Fault of(int line, String kind, String found, String... expected) {
        String shown = found.length() > 200 ? found.substring(0, 200) + "…" : found;
        return new Fault(line, kind, shown.strip(), Arrays.asList(expected));
    }

    /** The arguments of its message: what was found, then what is expected. */
    public Object[] arguments() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(found), expected.stream())
                .toArray();
    }

    /** Whether a sentence breaks a rule of fair competition; the form is as it should be. */
    public boolean ofSentence() {
        return kind.startsWith("unfair-sentence-");
    }
}
