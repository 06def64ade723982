package org.sunmao.app.people.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.Tokens;

/**
 * The own account.
 *
 * @param username the account
 * @param displayName the person
 * @param role the role's word; null without one
 * @param demonstration whether nothing of the account expires
 * @param passwordChangedAt since when the password holds
 * @param passwordEnds when it expires; null when it does not
 * @param factor the second factor
 * @param factorRequired whether the role requires one here
 * @param grants what is opened to the person
 * @param tokens the tokens
 * @param sessions the open sessions
 * @param now for what has expired
 */
public record AccountPage(
        String username,
        String displayName,
        @Nullable String role,
        boolean demonstration,
        Instant passwordChangedAt,
        @Nullable Instant passwordEnds,
        SecondFactors.Factor factor,
        boolean factorRequired,
        List<GrantLine> grants,
        List<Tokens.TokenLine> tokens,
        List<SessionLine> sessions,
        Instant now) {}
