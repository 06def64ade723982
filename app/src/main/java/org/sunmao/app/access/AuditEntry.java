package org.sunmao.app.access;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says for one line of the record.
 *
 * @param reader who did it
 * @param action what was done, as {@code room.verb}
 * @param kind the kind of thing it was done to; empty when to nothing in particular
 * @param id which one; empty when to nothing in particular
 * @param result what became of it
 * @param before for a change, what was; null for everything else
 * @param after for a change, what is now; null for everything else
 * @param detail what else belongs to the record. No passwords; telephone and identity numbers are masked when written
 */
public record AuditEntry(
        Reader reader,
        String action,
        String kind,
        String id,
        Result result,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        Map<String, ?> detail) {

    /** What became of an attempt. */
    public enum Result {
        DONE,
        /** It was not allowed, or there is no such thing for this reader. */
        REFUSED,
        /** Something broke. */
        FAILED;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line about something done, to nothing in particular. */
    public static AuditEntry of(Reader reader, String action) {
        return new AuditEntry(reader, action, "", "", Result.DONE, null, null, Map.of());
    }

    /** The same about this thing. */
    public AuditEntry about(String newKind, String newId) {
        return new AuditEntry(reader, action, newKind, newId, result, before, after, detail);
    }

    /** The same as a change. */
    public AuditEntry changed(@Nullable Map<String, ?> was, @Nullable Map<String, ?> is) {
        return new AuditEntry(reader, action, kind, id, result, was, is, detail);
    }

    /** The same with this result. */
    public AuditEntry as(Result newResult) {
        return new AuditEntry(reader, action, kind, id, newResult, before, after, detail);
    }

    /** The same with this detail. */
    public AuditEntry with(Map<String, ?> newDetail) {
        return new AuditEntry(reader, action, kind, id, result, before, after, newDetail);
    }
}
