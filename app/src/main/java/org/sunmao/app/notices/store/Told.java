package org.sunmao.app.notices.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A notice that somebody was told.
 *
 * @param key message key of the line
 * @param arguments of the line as they are kept
 * @param read whether its reader has seen it
 */
public record Told(long id, String topic, String key, List<Object> arguments, String href, Instant at, boolean read) {

    /** What a word among the arguments is kept under. */
    static final String WORD = "word";

    /** The arguments as messages take them; words are said by {@code words}, which knows message keys. */
    public Object[] filled(UnaryOperator<String> words) {
        return filled(arguments, words);
    }

    /** As the other, of arguments as they are kept. */
    public static Object[] filled(List<Object> arguments, UnaryOperator<String> words) {
        return arguments.stream()
                .map(each -> each instanceof Map<?, ?> word ? words.apply(String.valueOf(word.get(WORD))) : each)
                .toArray();
    }
}
