package org.sunmao.app.front.find;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchKind;

/** What the field finds, in the order of the tabs. */
public enum Kind {
    BUILDING,
    ENTERPRISE,
    STREET,
    AREA,
    MEASURE,
    PAGE;

    /** The word in addresses, answers and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word; empty where there is none. */
    public static Optional<Kind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The same in the index; null for what is not kept there. */
    @Nullable
    SearchKind indexed() {
        return SearchKind.find(word()).orElse(null);
    }

    static Kind of(SearchKind indexed) {
        return valueOf(indexed.name());
    }
}
