package org.sunmao.app.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be found. */
public enum SearchKind {
    BUILDING,
    ENTERPRISE;

    /** The word in addresses, message keys and the index. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word; empty when there is none. */
    public static Optional<SearchKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
