package org.sunmao.app.notices.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is told of a topic. */
public enum Way {
    /** On the page behind the bell alone. */
    PAGE,
    /** There, and by e-mail at once. */
    MAIL,
    /** There, and in one e-mail each morning. */
    DAILY;

    /** The word in the database, in forms and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of this word. */
    public static Optional<Way> find(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }
}
