package org.sunmao.app.front.plan;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the colours of a plan tell. */
public enum PlanTheme {
    /** Let, about to end, uncertain, vacant, not known. */
    STATE,
    /** When the lease ends. */
    EXPIRY,
    /** The section of GB/T 4754-2017 that the holder belongs to. */
    INDUSTRY,
    /** The band of the holder's tax in the newest month of a year. */
    TAX,
    /** How long the holder has been there. */
    STAY,
    /** Where the holder is registered. */
    REGISTRATION;

    /** Its word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of this word; {@link #STATE} for anything else. */
    static PlanTheme of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(STATE);
    }
}
