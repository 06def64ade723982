package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a visit is booked.
 *
 * @param subject who is visited
 * @param code as addresses name it
 * @param form what stands in the boxes
 * @param faults what is wrong in them
 * @param week what takes the time of the same in that week
 * @param seen the numbers of these, for the form to send back
 * @param nth the how manieth visit of the year it would be; 0 for a building
 * @param beyond whether that is beyond what the district agreed on
 */
public record BookPage(
        String subject,
        String code,
        @Nullable String where,
        BookForm form,
        List<String> faults,
        List<VisitLine> week,
        String seen,
        int nth,
        int limit,
        boolean beyond,
        LocalDate answerBy,
        int answerDays,
        Departing departments) {}
