package org.sunmao.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a draft that the council's office took down from paper for a member.
 *
 * @param reference where the sheet is kept, or its number; may be empty
 * @param registeredBy the account that took it down
 * @param until the last day on which the member may object before it is submitted without his word
 * @param answer {@code accepted} or {@code objected}; null while the member has said nothing
 * @param hash of the text that was accepted; null for none
 * @param why why the member objected
 */
public record Paper(
        long draft,
        LocalDate receivedOn,
        String reference,
        String registeredBy,
        LocalDate until,
        @Nullable String answer,
        @Nullable String hash,
        String why) {

    /** Working days within which a member may object. */
    public static final int OBJECT_DAYS = 3;

    /** How it stands. */
    public enum State {
        /** The member has not said anything of this text, and his days last. */
        WAITS,
        /** The member has accepted this text. */
        ACCEPTED,
        /** The member has objected. */
        OBJECTED,
        /** The days are over, and the member said nothing. */
        SILENT;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How it stands for the text with this hash on this day. */
    public State state(String hash, LocalDate today) {
        if ("objected".equals(answer)) {
            return State.OBJECTED;
        }
        if ("accepted".equals(answer) && hash.equals(this.hash)) {
            return State.ACCEPTED;
        }
        return today.isAfter(until) ? State.SILENT : State.WAITS;
    }
}
