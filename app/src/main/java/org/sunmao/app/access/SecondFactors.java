package org.sunmao.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Second factors: codes by time (RFC 6238), and recovery codes for whoever has lost the device. */
public interface SecondFactors {

    /**
     * What its owner may know of a second factor.
     *
     * @param since since when it is set up; null when it is not
     * @param codesLeft recovery codes that are not used up
     */
    record Factor(@Nullable Instant since, int codesLeft) {}

    /** Whether the person has one. */
    boolean isSet(long personId);

    Factor find(long personId);

    /**
     * Sets one up that its owner has shown to work; one that is there already is not replaced.
     *
     * @return the recovery codes, told once; empty when the code is not the secret's, or there is a second factor already
     */
    Optional<List<String>> setUp(Reader owner, byte[] secret, String code);

    /** Whether this is a code of the person's, by time or for recovery. Each is taken once. */
    boolean take(Reader person, String code);

    /** New recovery codes in place of all old ones; empty when the code by time is not right. */
    Optional<List<String>> renewCodes(Reader owner, String code);
}
