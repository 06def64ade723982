package org.sunmao.app.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How government data are shared (State Council order 809). */
public enum Sharing {
    /** 无条件共享: with every department that asks. */
    UNCONDITIONAL,
    /** 有条件共享: with those that meet the condition, for the purposes named. */
    CONDITIONAL,
    /** 不予共享: because a law, an administrative regulation or a decision of the State Council says so. */
    NONE;

    /** Its word in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word. */
    public static Optional<Sharing> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
