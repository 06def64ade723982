package org.sunmao.app.search.rules;

import java.util.List;

/** Registered names put the place in brackets behind the trade name, 启明（望澜）软件有限公司; people leave it out. */
public final class Brackets {

    private static final String IN_BRACKETS = "[(（][^)）]*[)）]";

    private Brackets() {}

    /** The name, and the name without what stands in brackets where that is another one. */
    public static List<String> readings(String name) {
        String without = name.replaceAll(IN_BRACKETS, "").strip();
        return without.isEmpty() || without.equals(name) ? List.of(name) : List.of(name, without);
    }
}
