package org.sunmao.app.shell;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that a district says otherwise than the platform. A room that lets a district choose words contributes a bean of this type; whatever asks for a
 * message key is answered with them, on every page.
 *
 * @param texts the district's words by {@code <language>/<message key>}
 */
public record OwnWords(Map<String, String> texts) {

    public OwnWords {
        texts = Map.copyOf(texts);
    }

    /** Those of one language, by message key. */
    Map<String, String> of(Language language) {
        String begin = language.word() + "/";
        var own = new HashMap<String, String>();
        texts.forEach((key, text) -> {
            if (key.startsWith(begin)) {
                own.put(key.substring(begin.length()), text);
            }
        });
        return own;
    }
}
