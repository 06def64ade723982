package org.sunmao.app.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sunmao.app.foundation.WorkCalendar;

/** What may be asked for, what an enterprise's own word decides, and until when the office answers. */
public final class CorrectionRules {

    /** Working days until the answer is due. */
    static final int WORKING_DAYS = 10;

    /** The attributes that a correction may name. */
    public static final List<String> ATTRIBUTES = List.of(
            "phone",
            "contact",
            "name",
            "code",
            "legal-person",
            "registered-address",
            "registered-capital",
            "established-on",
            "status",
            "industry-name",
            "business-scope",
            "staff",
            "insured",
            "tax-office",
            "label");

    /** What an enterprise knows best; everything else must be put right by the department that states it. */
    private static final Set<String> OWN_WORD = Set.of("phone", "contact");

    private CorrectionRules() {}

    /** Whether an accepted correction of the attribute becomes evidence; else it can only be forwarded. */
    public static boolean ownWord(String attribute) {
        return OWN_WORD.contains(attribute);
    }

    /** The day by which an answer is due. */
    public static LocalDate due(LocalDate asked, WorkCalendar calendar) {
        return calendar.after(asked, WORKING_DAYS);
    }
}
