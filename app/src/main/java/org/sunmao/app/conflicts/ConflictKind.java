package org.sunmao.app.conflicts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of conflict: a rule that finds where sources disagree. Each is one bean. Its name is {@code conflicts.kind.<id>}, what it means
 * {@code conflicts.kind.<id>.about}, how it ends {@code conflicts.kind.<id>.ends}.
 *
 * @param id stable, lower case with hyphens
 * @param version counted up when the rule changes; then every file is looked at again
 * @param subject the kind of file it is about
 * @param severity how much it weighs
 * @param taxed whether it tells that an enterprise pays tax, which readers without a right to tax must not see
 * @param size what {@code size} is measured in; null where there is nothing to measure
 * @param attribute the attribute whose value a person can decide; null where there is none
 * @param field the field by which a value of that attribute is read and stated; null where there is none
 * @param rule thresholds and normalisation in words of the code, for the table of rules
 * @param before statements to be run before, such as for temporary tables that several kinds share; once in a transaction or more often
 * @param sql finds them among the files of {@code conflict_touched(id)}: {@code subject_id, what, building_id, enterprise_id, size,
 *     owner, sides}. Each side is {@code {say, source, value, note, date, payload}}: what is said, by which source, the value that makes
 *     the conflict what it is, a value that only goes with it, the day, a row
 */
public record ConflictKind(
        String id,
        int version,
        Subject subject,
        Severity severity,
        boolean taxed,
        @Nullable Size size,
        @Nullable String attribute,
        @Nullable String field,
        String rule,
        List<String> before,
        String sql) {

    public ConflictKind {
        before = List.copyOf(before);
    }

    /** The kind of file that a conflict is about. */
    public enum Subject {
        BUILDING,
        ENTERPRISE;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the size of a conflict is measured in. */
    public enum Size {
        /** Hundredths of a yuan. */
        FEN,
        /** Square metres. */
        SQM
    }

    /** The attribute that a ruling or an answer can state a value of. */
    public Optional<String> decided() {
        return Optional.ofNullable(attribute);
    }
}
