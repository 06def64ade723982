package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.sunmao.app.access.Sessions;

/** Ends the session in the register when somebody signs out. */
class Departure implements LogoutHandler {

    private final Sessions sessions;

    Departure(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.key() != null) {
            sessions.end(person.key());
        }
    }
}
