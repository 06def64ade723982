package org.sunmao.app.awards;

import java.time.LocalDate;

/**
 * An application: the clause that it is made under, by whom, and for which year.
 *
 * @param matter the matter that says how far it has come
 * @param version the version of the policy that held on the day of the application; it holds for the application to its end
 * @param clauseHash what the clause said then
 * @param year the year to whose budget it belongs
 */
public record Application(
        long matter,
        long policy,
        int version,
        String clause,
        String clauseHash,
        long enterprise,
        int year,
        LocalDate appliedOn) {

    /** What it is called in the ledger of awards. */
    public String reference() {
        return reference(matter);
    }

    /** What the application of this matter is called in the ledger of awards. */
    public static String reference(long matter) {
        return "award-" + matter;
    }
}
