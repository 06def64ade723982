package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.LastingReaders;
import org.sunmao.app.access.OpenPurpose;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.Standing;

/** Asks again what {@link SessionReader} and {@link PurposeReader} answered in a request, of the same session. */
class SessionReaders implements LastingReaders {

    private final CurrentReader current;
    private final People people;
    private final Sessions sessions;
    private final SignInSettings settings;

    SessionReaders(CurrentReader current, People people, Sessions sessions, SignInSettings settings) {
        this.current = current;
        this.people = people;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public LastingReader begin() {
        HttpServletRequest request = Requests.current();
        if (request == null) {
            throw new IllegalStateException("nobody reads outside of a request");
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        SignedIn person =
                authentication != null && authentication.getPrincipal() instanceof SignedIn known ? known : null;
        Reader reader = current.get();
        HttpSession session = request.getSession(false);
        return new Held(reader, person, session, purpose(session, reader).orElse(null));
    }

    /** Empty where the session is over. */
    private static Optional<Purpose> purpose(@Nullable HttpSession session, Reader reader) {
        try {
            return session == null ? Optional.empty() : OpenPurpose.find(session, reader);
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private static boolean isOpen(@Nullable HttpSession session) {
        try {
            return session == null || session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private final class Held implements LastingReader {

        private final Reader reader;
        private final @Nullable SignedIn person;
        private final @Nullable HttpSession session;
        private final @Nullable Purpose purpose;

        Held(Reader reader, @Nullable SignedIn person, @Nullable HttpSession session, @Nullable Purpose purpose) {
            this.reader = reader;
            this.person = person;
            this.session = session;
            this.purpose = purpose;
        }

        @Override
        public Reader reader() {
            return reader;
        }

        @Override
        public boolean seemsToHold() {
            return isOpen(session)
                    && java.util.Objects.equals(
                            purpose, purpose(session, reader).orElse(null));
        }

        @Override
        public boolean holds() {
            if (person == null) {
                // The owner of the data, or a visitor: neither has anything that could be taken away.
                return true;
            }
            return seemsToHold()
                    && standing(person)
                            .filter(standing ->
                                    settings.firstStep(standing, Instant.now()).isEmpty())
                            .map(standing -> PurposeReader.opened(standing.reader(), purpose))
                            .map(now -> new Reader(
                                    now.personId(),
                                    now.username(),
                                    now.displayName(),
                                    now.role(),
                                    now.scope().withClocks(reader.scope().clocks())))
                            .filter(reader::equals)
                            .isPresent();
        }

        private Optional<Standing> standing(SignedIn known) {
            return known.key() == null ? people.findStanding(known.personId()) : sessions.look(known.key());
        }
    }
}
