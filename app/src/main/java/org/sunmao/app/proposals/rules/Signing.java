package org.sunmao.app.proposals.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.Signature;

/** Whether a signature holds. It is of a text: when the text changes it lapses, and whoever signed is asked again. */
public final class Signing {

    private Signing() {}

    /** How a signature stands. */
    public enum State {
        /** Asked, not answered, and the day has not passed. */
        INVITED,
        /** Signed, and the text has changed since. */
        LAPSED,
        SIGNED,
        DECLINED,
        /** Not answered by the day. */
        EXPIRED,
        /** The author no longer asks. */
        WITHDRAWN;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it can be signed, or declined. */
        public boolean waits() {
            return this == INVITED || this == LAPSED;
        }
    }

    /** How a signature of a text with this hash stands on a day. */
    public static State state(Signature signature, String hash, LocalDate today) {
        String answer = signature.answer();
        boolean over = today.isAfter(signature.until());
        if (answer == null) {
            return over ? State.EXPIRED : State.INVITED;
        }
        return switch (answer) {
            case "signed" -> hash.equals(signature.hash()) ? State.SIGNED : over ? State.EXPIRED : State.LAPSED;
            case "declined" -> State.DECLINED;
            case "withdrawn" -> State.WITHDRAWN;
            default -> State.EXPIRED;
        };
    }

    /** The accounts whose signatures hold. */
    public static List<String> signed(List<Signature> signatures, String hash, LocalDate today) {
        return signatures.stream()
                .filter(each -> state(each, hash, today) == State.SIGNED)
                .map(Signature::account)
                .distinct()
                .toList();
    }

    /** What is signed: title, subject, body and both texts; neither consents nor where it grew from. */
    public static String hash(Draft draft) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(draft.title(), draft.subject(), draft.body(), draft.analysis(), draft.advice())) {
                byte[] bytes = part.strip().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
