package org.sunmao.app.proposals.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.ProposalList;

/**
 * Filters of the list of proposals as the address has them; what is none of the words restricts nothing.
 *
 * @param grade class of the reply
 * @param after id of the last row of the page before
 */
public record ProposalFilters(
        @Nullable String q,
        @Nullable String year,
        @Nullable String state,
        @Nullable String grade,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String unit,
        @Nullable String after) {

    private static final int LONGEST_WORDS = 100;

    ProposalList.Asked asked(boolean all, LocalDate today) {
        String stood = text(state);
        return new ProposalList.Asked(
                year(year),
                stood.matches("[a-z-]{1,40}") ? stood : all ? "all" : "",
                ProposalKind.CLASSES.contains(text(grade)) ? text(grade) : "",
                Arrays.asList(ProposalKind.SUBJECTS).contains(text(subject)) ? text(subject) : "",
                Arrays.asList(ProposalKind.BODIES).contains(text(body)) ? text(body) : "",
                text(unit).length() <= 60 ? text(unit) : "",
                text(q).length() <= LONGEST_WORDS ? text(q) : text(q).substring(0, LONGEST_WORDS),
                today);
    }

    /** A year of four digits; 0 where it is none. */
    static int year(@Nullable String said) {
        return said != null && said.matches("[12][0-9]{3}") ? Integer.parseInt(said) : 0;
    }

    /** The id below which the rows of the page are. */
    long below() {
        return after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    /** What restricts the list, by filter, as it was said. */
    Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        put(said, "q", q);
        put(said, "year", year);
        put(said, "state", state);
        put(said, "grade", grade);
        put(said, "subject", subject);
        put(said, "body", body);
        put(said, "unit", unit);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            said.put(name, text(value));
        }
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
