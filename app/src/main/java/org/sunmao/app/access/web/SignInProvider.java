package org.sunmao.app.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.access.rules.Passwords;

/**
 * Checks name and password, for the form as for HTTP Basic, and records every failure. A name that is unknown, disabled or locked is
 * refused like a wrong password, after the same work.
 */
class SignInProvider implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final People people;
    private final SignInFailures failures;
    private final AddressLimit addresses;
    private final Audit audit;
    private final PasswordEncoder encoder = Passwords.encoder();
    /** Compared when the name is unknown, so that the time does not tell whether an account exists. */
    private final String nobodysHash = encoder.encode(Passwords.generate());

    SignInProvider(People people, SignInFailures failures, AddressLimit addresses, Audit audit) {
        this.people = people;
        this.failures = failures;
        this.addresses = addresses;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address = Requests.address();
        if (name.length() > LONGEST || password.length() > LONGEST || addresses.isShut(address)) {
            throw new BadCredentialsException("not looked at");
        }
        return checked(name, password).orElseThrow(() -> refused(name, address));
    }

    private Optional<Authentication> checked(String name, String password) {
        boolean locked = failures.isLocked(name);
        Optional<People.Secret> secret = people.findSecret(name);
        boolean right = encoder.matches(
                password, secret.map(People.Secret::passwordHash).orElse(nobodysHash));
        return secret.filter(known -> right && !locked)
                .map(known -> UsernamePasswordAuthenticationToken.authenticated(
                        new Recognised(known.personId(), name, Instant.now()), null, List.of()));
    }

    private BadCredentialsException refused(String name, String address) {
        failures.failed(name);
        addresses.failed(address);
        audit.record(Reader.visitor(), "access.refused", "person", name, Map.of());
        return new BadCredentialsException("wrong name or password");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
