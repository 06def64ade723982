package org.sunmao.app.activities.rules;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a phone may sign in with a code. */
public final class SignIn {

    /** How long before the beginning it opens. */
    public static final Duration BEFORE = Duration.ofHours(2);

    /** How long after the end it closes. */
    public static final Duration AFTER = Duration.ofHours(1);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignIn() {}

    /** What comes of it. */
    public enum Outcome {
        /** Signed in now. */
        DONE,
        /** Signed in before; nothing was changed. */
        ALREADY,
        /** There was no such code, or a newer one took its place. */
        EXPIRED,
        /** It is too early. */
        EARLY,
        /** It is too late, or the activity was held. */
        OVER,
        /** The activity was cancelled. */
        CANCELLED,
        /** It is not called yet. */
        NOT_CALLED,
        /** The person was not invited, and guests are not admitted. */
        NOT_INVITED;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Whether somebody can sign in at this moment.
     *
     * @param state of the activity
     * @param codeEnded since when the code holds no longer; null while it holds
     * @return null where nothing is in the way
     */
    public static @Nullable Outcome hindrance(
            String state, Instant starts, Instant ends, @Nullable Instant codeEnded, Instant now) {
        if (state.equals("cancelled")) {
            return Outcome.CANCELLED;
        }
        if (state.equals("held") || state.equals("concluded") || now.isAfter(ends.plus(AFTER))) {
            return Outcome.OVER;
        }
        if (codeEnded != null) {
            return Outcome.EXPIRED;
        }
        if (!state.equals("called")) {
            return Outcome.NOT_CALLED;
        }
        return now.isBefore(starts.minus(BEFORE)) ? Outcome.EARLY : null;
    }

    /** A new code of 100 random bits, without letters that look like figures. */
    public static String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Who an account is in a list of those who were there. */
    public static String key(String account) {
        return "account:" + account;
    }

    /** Who a person without an account is in that list. */
    public static String key(String name, String organisation) {
        return "name:" + name.replaceAll("\\s", "") + "|" + organisation.replaceAll("\\s", "");
    }
}
