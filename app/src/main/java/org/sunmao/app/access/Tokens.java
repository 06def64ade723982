package org.sunmao.app.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Personal tokens, with which a person's programs work under {@code /api}. Only their hashes are kept. */
public interface Tokens {

    /** Days for which a token holds at most, and unless said otherwise. */
    int MOST_DAYS = 365;

    int USUAL_DAYS = 90;

    /** What a token is good for; never for more than its owner's role. */
    enum TokenScope {
        /** Reading. */
        READ,
        /** Delivering files and rows. */
        INTAKE,
        /** Everything that the owner may do under {@code /api}. */
        FULL;

        /** The scope's word in the database and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The scope of this word. */
        public static Optional<TokenScope> find(String word) {
            return Arrays.stream(values())
                    .filter(scope -> scope.word().equals(word))
                    .findFirst();
        }
    }

    /** A token that is known: whose it is, and what it is good for. */
    record KnownToken(long id, long personId, String username, TokenScope scope) {}

    /** A token as its owner sees it; {@code ended} when it was revoked. */
    record TokenLine(
            long id,
            String name,
            TokenScope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            String lastUsedFrom,
            @Nullable Instant ended) {}

    /**
     * Makes a token for the reader and answers it; it can never be seen again.
     *
     * @param name what its owner calls it, 1 to 60 characters
     * @param days for how long, 1 to {@value #MOST_DAYS}
     */
    String make(Reader owner, String name, TokenScope scope, int days);

    /** The token that was shown, if it holds; its use is noted. */
    Optional<KnownToken> find(String shown, String address);

    /** A person's tokens, the newest first; those ended more than 90 days ago are left out. */
    List<TokenLine> list(long personId);

    /** Revokes a token of the reader; false when it is none of theirs or has been revoked. */
    boolean revoke(Reader owner, long tokenId);
}
