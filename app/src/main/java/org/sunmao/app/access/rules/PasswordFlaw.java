package org.sunmao.app.access.rules;

import java.util.Locale;

/** What keeps a password from being taken. */
public enum PasswordFlaw {
    /** Shorter than ten characters. */
    SHORT,
    /** Longer than 200 characters. */
    LONG,
    /** Shorter than sixteen, and of fewer than three kinds of characters. */
    FEW_KINDS,
    /** It holds the account's name. */
    HOLDS_NAME,
    /** It is one of the words that everybody tries first, however decorated. */
    COMMON,
    /** It holds six keys that lie side by side, or six letters or digits that follow each other. */
    RUN,
    /** It is made of fewer than five different characters. */
    REPEATS,
    /** It is the present one or one of the last. */
    USED_BEFORE;

    /** The flaw's word in message keys, such as {@code few-kinds}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
