package org.sunmao.app.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whose request this is, as far as it can be told before anybody has checked anything: for shares, never for rights. */
final class Callers {

    private Callers() {}

    /**
     * The person of the session, else the address. What a header claims is not believed here: whoever wrote a new name into each request
     * would have as many shares.
     */
    static String of(HttpServletRequest request) {
        String person = person(request);
        return person.isEmpty() ? "address " + request.getRemoteAddr() : "person " + person;
    }

    /** Whether there is a session of somebody who signed in. */
    static boolean signedIn(HttpServletRequest request) {
        return !person(request).isEmpty();
    }

    private static String person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        try {
            Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context instanceof SecurityContext known && known.getAuthentication() != null
                    ? known.getAuthentication().getName()
                    : "";
        } catch (IllegalStateException ended) {
            return "";
        }
    }
}
