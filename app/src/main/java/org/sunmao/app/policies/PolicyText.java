package org.sunmao.app.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy as its document says it.
 *
 * @param titleEn empty where there is none
 * @param department who issued it
 * @param number number of the document
 * @param validTo the last day; null where it ends on no day yet
 * @param applyFrom first day of applications; null where they are taken at any time
 * @param guidePublished the day on which the guide for applicants came out; null while it has not
 * @param budgetFen of one year; null where none is set
 * @param yearFen the most for one enterprise in one year, all clauses together; null for no such cap
 * @param text the public text
 */
public record PolicyText(
        String titleZh,
        String titleEn,
        String department,
        String number,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate applyFrom,
        @Nullable LocalDate applyTo,
        @Nullable LocalDate guidePublished,
        @Nullable Long budgetFen,
        @Nullable Long yearFen,
        String text,
        List<Clause> clauses) {

    public PolicyText {
        clauses = List.copyOf(clauses);
    }

    /** The clause of this key; empty when there is none. */
    public Optional<Clause> find(String key) {
        return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
    }

    /** Its title for readers of this language. */
    public String title(Locale locale) {
        return titleEn.isEmpty() || locale.getLanguage().equals("zh") ? titleZh : titleEn;
    }

    /** Where it stands on a day: {@code coming}, {@code valid} or {@code over}. */
    public String standing(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return "coming";
        }
        return validTo != null && day.isAfter(validTo) ? "over" : "valid";
    }
}
