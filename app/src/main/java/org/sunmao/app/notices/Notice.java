package org.sunmao.app.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line to somebody: what it is, its number, what is to be done. It leaves the house by e-mail, so nothing stands in it that needs a right.
 *
 * @param topic word of a {@link NoticeTopic}
 * @param key message key of the line, in the words of its room
 * @param arguments of the line: texts, numbers, and words that are said in the reader's language
 * @param href the page of the thing, a path of this site
 * @param dedupKey where not null, the same person is told once of what has this key
 */
public record Notice(
        String topic,
        String key,
        List<?> arguments,
        String href,
        @Nullable String dedupKey) {

    /**
     * A word of the line that is itself said in the reader's language.
     *
     * @param key its message key
     */
    public record Word(String key) {}

    public Notice {
        arguments = List.copyOf(arguments);
        if (!href.startsWith("/") || href.startsWith("//") || href.contains("\\")) {
            throw new IllegalArgumentException("not a path of this site: " + href);
        }
    }
}
