package org.sunmao.app.visits.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A visit as pages show it.
 *
 * @param subject who is visited
 * @param subjectHref where the file is; null where it is not open
 * @param where the building; null where none is known, or where it is the subject itself
 * @param when day and times
 * @param times the times of the day alone
 * @param departments who takes part
 * @param answer until when an answer is waited for, or that none came; null where nothing is waited for
 * @param other the time that the enterprise proposes instead; null where it proposes none
 */
public record VisitLine(
        long id,
        String href,
        String subject,
        @Nullable String subjectHref,
        @Nullable String where,
        LocalDate day,
        String when,
        String times,
        String purpose,
        String about,
        String basis,
        String departments,
        State stateBadge,
        String state,
        String stateWord,
        @Nullable String answer,
        @Nullable String other) {}
