package org.sunmao.app.awards.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.awards.store.ApplicationList.Filter;
import org.sunmao.app.matters.MatterKind;

/**
 * What a list of applications is asked for, as the address says it.
 *
 * @param q words of number or title
 * @param state a state, or {@code open}, {@code late}, {@code all}; the open ones when none is said
 * @param policy id of a policy
 * @param clause key of a clause
 * @param year the year to whose budget they belong
 * @param enterprise id of an enterprise, as {@code E12}
 * @param show {@code granted}, {@code paid} or {@code recovered}: those with such a sum
 * @param page counted from 1
 */
public record AwardFilters(
        @Nullable String q,
        @Nullable String state,
        @Nullable String policy,
        @Nullable String clause,
        @Nullable String year,
        @Nullable String enterprise,
        @Nullable String show,
        @Nullable String page) {

    private static final int LONGEST_WORDS = 100;

    Filter filter(MatterKind kind, LocalDate today) {
        boolean one = state != null && kind.findState(state).isPresent();
        boolean every = one || "all".equals(state) || "late".equals(state);
        String key = text(clause);
        return new Filter(
                words(),
                one ? state : null,
                every ? null : Boolean.FALSE,
                "late".equals(state) ? today : null,
                number(policy, ""),
                key != null && key.length() <= LONGEST_WORDS ? key : null,
                year != null && year.matches("20[0-9]{2}") ? Integer.valueOf(year) : null,
                text(enterprise) == null ? null : number(enterprise, "E"),
                show != null && Set.of("granted", "paid", "recovered").contains(show) ? show : null);
    }

    int number() {
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    private @Nullable String words() {
        String said = text(q);
        return said == null || said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS);
    }

    /** What is no id is the id of nothing. */
    private static @Nullable Long number(@Nullable String said, String before) {
        String text = text(said);
        if (text == null) {
            return null;
        }
        return text.matches(before + "[1-9][0-9]{0,17}") ? Long.valueOf(text.substring(before.length())) : 0L;
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
