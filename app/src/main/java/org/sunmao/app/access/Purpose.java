package org.sunmao.app.access;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stated purpose: without one, nobody sees personal data plain or one enterprise's tax to the fen, whatever the right (PIPL, articles 6
 * and 51; tax secrecy). The statement itself holds no telephone or identity number.
 *
 * @param kind what for, from a short list
 * @param sentence why, in the reader's own words
 * @param personal whether it opens personal data
 * @param tax whether it opens tax to the fen
 * @param until when it ends by itself
 */
public record Purpose(PurposeKind kind, String sentence, boolean personal, boolean tax, Instant until)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How long a purpose holds that nobody ends. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    public static final int SHORTEST = 6;
    public static final int LONGEST = 200;

    /** Name of the request's attribute with the purpose in one line, for the record of who did what. */
    public static final String ATTRIBUTE = "sunmao.purpose";

    /** Carries the purpose of a single request: {@code kind; sentence}, percent-encoded UTF-8. It opens both. */
    public static final String HEADER = "Sunmao-Purpose";

    public Purpose {
        sentence = sentence.strip();
        if (problem(sentence).isPresent() || !personal && !tax) {
            throw new IllegalArgumentException("not a purpose");
        }
    }

    /** What is wrong with a sentence: {@code short}, {@code long} or {@code personal}; empty when nothing is. */
    public static Optional<String> problem(String sentence) {
        String text = sentence.strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(length < SHORTEST ? "short" : "long");
        }
        return Masking.text(text).equals(text) ? Optional.empty() : Optional.of("personal");
    }

    /** Whether it holds at this moment. */
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** One line for the record. */
    public String line() {
        return kind.word() + ": " + sentence;
    }
}
