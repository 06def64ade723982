package org.sunmao.app.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.CurrentSession;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.SignInStep;
import org.sunmao.app.access.Standing;
import org.sunmao.app.live.LocalToken;

/**
 * Looks the signed-in person up once per request. Somebody disabled meanwhile, or whose session was ended, is a visitor; somebody who has
 * to change the password or set up a second factor first has no role. A command on this machine that shows the token of the data
 * directory owns the data, and works as the office.
 */
class SessionReader implements CurrentReader, CurrentSession {

    private static final String ATTRIBUTE = SessionReader.class.getName();

    private static final Reader COMMAND =
            new Reader(0, "command", "command", Role.OFFICE, Grants.scope("command", Role.OFFICE, List.of()));

    private final People people;
    private final Sessions sessions;
    private final SignInSettings settings;

    /** What was found for one request, and for which sign-in. */
    private record Found(
            SignedIn person, Reader reader, @Nullable SignInStep step) {}

    SessionReader(People people, Sessions sessions, SignInSettings settings) {
        this.people = people;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public Reader get() {
        return isCommand()
                ? COMMAND
                : signedIn().map(person -> found(person).reader()).orElseGet(Reader::visitor);
    }

    @Override
    public Optional<SignInStep> firstStep() {
        return isCommand()
                ? Optional.empty()
                : signedIn().flatMap(person -> Optional.ofNullable(found(person).step()));
    }

    @Override
    public Optional<String> key() {
        return signedIn().flatMap(person -> Optional.ofNullable(person.key()));
    }

    /** A page that comes back by itself to be told what changed is no use of the session: nobody may sit before it. */
    private static boolean isFollowing() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)) {
            return false;
        }
        String accepted = servlet.getRequest().getHeader("Accept");
        return accepted != null && accepted.contains("text/event-stream");
    }

    private static boolean isCommand() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                && LocalToken.isLocal(servlet.getRequest());
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private Found found(SignedIn person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(person);
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Found known
                && known.person().equals(person)) {
            return known;
        }
        Found found = find(person);
        request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    private Found find(SignedIn person) {
        Optional<Standing> standing = person.key() == null
                ? people.findStanding(person.personId())
                : isFollowing() ? sessions.look(person.key()) : sessions.find(person.key());
        if (standing.isEmpty()) {
            return new Found(person, Reader.visitor(), null);
        }
        Reader reader = standing.get().reader();
        return settings.firstStep(standing.get(), Instant.now())
                .map(step -> new Found(person, reader.withoutRole(), step))
                .orElseGet(() -> new Found(person, reader, null));
    }
}
