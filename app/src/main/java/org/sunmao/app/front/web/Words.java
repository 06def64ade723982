package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;

/** Reads parameters that may be missing or blank. */
final class Words {

    private Words() {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** True for the one word, false for the other, null for anything else. */
    static @Nullable Boolean either(@Nullable String text, String yes, String no) {
        if (yes.equals(text)) {
            return true;
        }
        return no.equals(text) ? false : null;
    }
}
