package org.sunmao.app.matters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.PromiseRegister;
import org.sunmao.app.matters.PromiseRegister.Query;

/**
 * What the register of promises is asked for, as the address says it.
 *
 * @param q words of the promise, or of number or title of its matter
 * @param state one of the states, {@code open} or {@code all}; the open ones when none is said
 * @param kind kind of the matter
 * @param unit code of the unit that promised
 * @param after cursor from a page of the same list
 */
public record PromiseFilters(
        @Nullable String q,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String after) {

    private static final int LONGEST_WORDS = 100;

    /** The question, of a reader who sees promises of these units alone; null where of all. */
    Query query(@Nullable List<String> own) {
        String asked = text(unit);
        List<String> units = own;
        if (asked != null) {
            units = own == null || own.contains(asked) ? List.of(asked) : List.of();
        }
        return new Query(standing(), text(kind), units, text(q));
    }

    private @Nullable String standing() {
        String said = text(state);
        if (said == null || said.equals("open")) {
            return "open";
        }
        return PromiseRegister.STATES.contains(said) ? said : said.equals("all") ? null : "open";
    }

    private static @Nullable String text(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String bare = said.replace("\u0000", "").strip();
        return bare.substring(0, Math.min(LONGEST_WORDS, bare.length()));
    }

    /** What was asked for, for the record. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", q);
        put(asked, "state", state);
        put(asked, "kind", kind);
        put(asked, "unit", unit);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String said) {
        String text = text(said);
        if (text != null) {
            asked.put(name, text);
        }
    }
}
