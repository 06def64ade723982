package org.sunmao.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as the administrators work on them. Every change asks again whether the reader's role may do it, keeps the rule that
 * nobody works on the own account, and adds a line to the record.
 */
public interface Accounts {

    /** Why something was not done. */
    enum Refusal {
        /** There is no such account. */
        GONE,
        /** The account name is taken. */
        TAKEN,
        /** The account name or the person's name is not as it must be. */
        NAME,
        /** It is the administrator's own account. */
        OWN,
        /** It is the last account of this administrator's that works. */
        LAST,
        /** Administrators get no grants. */
        ADMINISTRATOR,
        /** What is to be granted is not there. */
        REFERENCE,
        /** The last day lies in the past. */
        DAY
    }

    /** What came of a change: a refusal, or the account and, where one was made, the one-time password to tell once. */
    record Answer(
            @Nullable Refusal refusal, long id, @Nullable String oneTimePassword) {
        /** It was not done. */
        public static Answer refused(Refusal refusal) {
            return new Answer(refusal, 0, null);
        }

        /** It was done. */
        public static Answer done(long id) {
            return new Answer(null, id, null);
        }
    }

    /** In which state an account is, for the list. */
    enum AccountState {
        ACTIVE,
        DISABLED,
        LOCKED,
        WITHOUT_ROLE
    }

    /** Which accounts a list shows: words in name or account; all that are null or empty do not restrict. */
    record Query(
            String words, @Nullable Role role, @Nullable AccountState state, String after, String before, int limit) {}

    /** One line of the list. */
    record Line(
            long id,
            String username,
            String displayName,
            @Nullable Role role,
            boolean disabled,
            @Nullable Instant lockedUntil,
            boolean secondFactor,
            @Nullable Instant lastSignedIn) {}

    /** A page of the list with the names at which the pages beside it begin. */
    record Page(
            List<Line> lines,
            @Nullable String before,
            @Nullable String after,
            long total) {}

    /** Something granted. */
    record Granted(
            GrantSpec what, String by, Instant at, @Nullable LocalDate lastDay) {}

    /** All that is shown of one account. */
    record File(
            Line line,
            Instant createdAt,
            Instant passwordChangedAt,
            boolean mustChange,
            boolean demonstration,
            List<Granted> grants) {}

    Page list(Query query);

    Optional<File> find(long id);

    /** Makes an account without a role; the system administrator's work. */
    Answer create(Reader by, String username, String displayName);

    /** Closes an account or opens it again; the system administrator's work. Closing ends its sessions. */
    Answer setDisabled(Reader by, long id, boolean disabled);

    /** Gives a role or takes it away (null); the security administrator's work. An administrator's grants end. */
    Answer setRole(Reader by, long id, @Nullable Role role);

    /** Grants something, until the end of a day where one is said; the security administrator's work. */
    Answer grant(Reader by, long id, GrantSpec what, @Nullable LocalDate lastDay);

    /** Takes a grant away; the security administrator's work. */
    Answer revoke(Reader by, long id, GrantSpec what);

    /** Lets an account that failed too often try again; the security administrator's work. */
    Answer unlock(Reader by, long id);

    /** Forgets the second factor, whose owner sets up a new one; the security administrator's work. Ends all sessions. */
    Answer resetSecondFactor(Reader by, long id);

    /** Makes a one-time password; the security administrator's work. Ends all sessions and tokens. */
    Answer resetPassword(Reader by, long id);
}
