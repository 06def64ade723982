package org.sunmao.app.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.access.rules.SignInLock;

/** Checks name and password, for the form as for HTTP Basic, and records every failure. */
class SignInProvider implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final People people;
    private final SignInLock lock;
    private final Audit audit;
    private final PasswordEncoder encoder = Passwords.encoder();
    /** Compared when the name is unknown, so that the time does not tell whether an account exists. */
    private final String nobodysHash = encoder.encode(Passwords.generate());

    SignInProvider(People people, SignInLock lock, Audit audit) {
        this.people = people;
        this.lock = lock;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        if (name.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        if (lock.isLocked(name)) {
            throw new LockedException("locked after too many failures");
        }
        return checked(name, password).orElseThrow(() -> refused(name));
    }

    private Optional<Authentication> checked(String name, String password) {
        Optional<People.Secret> secret = people.findSecret(name);
        boolean right = encoder.matches(
                password, secret.map(People.Secret::passwordHash).orElse(nobodysHash));
        return secret.filter(known -> right).map(known -> {
            lock.succeeded(name);
            return UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(known.personId(), name), null, List.of());
        });
    }

    private BadCredentialsException refused(String name) {
        lock.failed(name);
        audit.record(Reader.visitor(), "access.refused", "person", name, Map.of());
        return new BadCredentialsException("wrong name or password");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
