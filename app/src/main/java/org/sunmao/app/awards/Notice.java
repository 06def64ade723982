package org.sunmao.app.awards;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What everybody may read of an award before it is decided.
 *
 * @param lastDay the last day on which somebody may object
 * @param ended whether it was taken back
 */
public record Notice(
        long id,
        String enterprise,
        String policyZh,
        String policyEn,
        String clauseZh,
        String clauseEn,
        String department,
        long fen,
        String words,
        LocalDate fromDay,
        LocalDate lastDay,
        boolean ended) {

    /** Whether somebody may object on this day. */
    public boolean runs(LocalDate day) {
        return !ended && !day.isAfter(lastDay);
    }

    /** The policy's title for readers of this language. */
    public String policy(Locale locale) {
        return policyEn.isEmpty() || locale.getLanguage().equals("zh") ? policyZh : policyEn;
    }

    /** The clause's title for readers of this language. */
    public String clause(Locale locale) {
        return clauseEn.isEmpty() || locale.getLanguage().equals("zh") ? clauseZh : clauseEn;
    }
}
