package org.sunmao.app.warnings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A warning in words.
 *
 * @param rule name of its rule
 * @param level its level in words
 * @param subject whom or what it is about
 * @param subjectHref where that is; null where it is not open
 * @param where building and room; null where it is about neither
 * @param reason why, in one sentence
 * @param rows where the rows behind it are; null where there are none to be seen
 * @param owner who deals with it
 * @param state in words, with who took it or until when it waits
 * @param days how long it has held
 */
public record WarningLine(
        long id,
        String href,
        String rule,
        State levelBadge,
        String level,
        String subject,
        @Nullable String subjectHref,
        @Nullable String where,
        String reason,
        @Nullable String rows,
        String owner,
        State stateBadge,
        String state,
        LocalDate since,
        long days) {}
