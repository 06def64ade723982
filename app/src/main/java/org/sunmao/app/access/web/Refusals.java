package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What a refused request is answered: a page asks to sign in, /api says so in JSON, a fragment reloads the page. */
class Refusals {

    /** Not "Basic", which would make browsers open a dialog of their own and remember the password. */
    private static final String CHALLENGE = "Sunmao realm=\"sunmao\"";

    /** Pages go to the sign-in page and come back after it. */
    AuthenticationEntryPoint notSignedIn(AuthenticationEntryPoint signInPage) {
        return (request, response, failure) -> {
            if (Requests.isApi(request)) {
                notSignedInApi(request, response, failure);
            } else if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                signInPage.commence(request, response, failure);
            }
        };
    }

    void notSignedInApi(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** A program that has not said who it is hears that it may, whatever else its request lacks. */
    void forbidden(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
            throws IOException {
        if (Requests.isApi(request) && isNobody()) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isNobody() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }

    /** One answer, whatever it was: who guesses learns nothing about the name. */
    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?refused=wrong");
    }
}
