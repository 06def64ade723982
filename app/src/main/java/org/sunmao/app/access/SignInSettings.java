package org.sunmao.app.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How strictly this installation lets people in.
 *
 * @param secondFactorRequired whether the administrators and the office need a second factor
 * @param passwordDays days after which a password must be changed; 0 for never
 * @param idle a session that nobody uses ends after so long
 * @param longest a session ends after so long, used or not
 * @param failuresPerAddress failures that an address may have within ten minutes; 0 for no limit
 * @param https whether people come by HTTPS, here or at a proxy
 */
public record SignInSettings(
        boolean secondFactorRequired,
        int passwordDays,
        Duration idle,
        Duration longest,
        int failuresPerAddress,
        boolean https) {

    /** Whether this role needs a second factor here. */
    public boolean requiresSecondFactor(@Nullable Role role) {
        return secondFactorRequired && role != null && (role.administers() || role == Role.OFFICE);
    }

    /** Whether the password has expired. */
    public boolean expired(Standing standing, Instant now) {
        return !standing.demonstration()
                && passwordDays > 0
                && standing.passwordChangedAt()
                        .plus(Duration.ofDays(passwordDays))
                        .isBefore(now);
    }

    /** What this person has to do first; empty when nothing. */
    public Optional<SignInStep> firstStep(Standing standing, Instant now) {
        if (standing.mustChange() || expired(standing, now)) {
            return Optional.of(SignInStep.PASSWORD);
        }
        if (requiresSecondFactor(standing.reader().role()) && !standing.secondFactor()) {
            return Optional.of(SignInStep.SECOND_FACTOR);
        }
        return Optional.empty();
    }
}
