package org.sunmao.app.conflicts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says.
 *
 * @param say what is said: an attribute, or a word such as {@code vacant}; {@code conflicts.say.<say>} words it
 * @param source code of the source
 * @param value what makes the conflict what it is: a canonical text, or the id of a building or enterprise; may be empty
 * @param note a value that only goes with it, such as energy drawn
 * @param date the newest day of which the source says so
 * @param payload a row that says so
 * @param unit the unit that it speaks of, where one conflict has several
 * @param linked for a holder, whether the value is an enterprise's id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Side(
        String say,
        @Nullable String source,
        @Nullable String value,
        @Nullable String note,
        @Nullable LocalDate date,
        @Nullable Long payload,
        @Nullable Long unit,
        @Nullable Boolean linked) {}
