package org.sunmao.app.access.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.SignInFailures;

/** HTTP Basic for one request, without a session. Accounts with a second factor are refused like a wrong password: their programs use tokens. */
class BasicManager implements AuthenticationManager {

    private final AuthenticationManager wayIn;
    private final SecondFactors factors;
    private final SignInFailures failures;

    BasicManager(AuthenticationManager wayIn, SecondFactors factors, SignInFailures failures) {
        this.wayIn = wayIn;
        this.factors = factors;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(wayIn.authenticate(attempt).getPrincipal() instanceof Recognised who)) {
            throw new IllegalStateException("the way in recognises somebody, or throws");
        }
        if (factors.isSet(who.personId())) {
            throw new BadCredentialsException("has a second factor");
        }
        failures.forget(who.username());
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.personId(), who.username(), null), null, List.of());
    }
}
