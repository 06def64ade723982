package org.sunmao.app.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.Standing;

/**
 * After the right password: on to the page for the code, or in. Whoever is let in gets a line in the register of sessions and in the
 * record, and comes to the page that was asked for, or to the front.
 */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    static final String CODE_PAGE = "/login/code";

    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final SignInFailures failures;
    private final Audit audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Arrival(People people, Sessions sessions, SecondFactors factors, SignInFailures failures, Audit audit) {
        super();
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.failures = failures;
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var who = (Recognised) authentication.getPrincipal();
        if (who != null && factors.isSet(who.personId())) {
            response.sendRedirect(request.getContextPath() + CODE_PAGE);
        } else if (who != null) {
            letIn(request, response, who);
        }
    }

    /** Lets somebody in who has shown all that is asked for. */
    void letIn(HttpServletRequest request, HttpServletResponse response, Recognised who)
            throws ServletException, IOException {
        String key = sessions.begin(who.personId(), request.getRemoteAddr(), Requests.agent(request));
        Authentication in = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.personId(), who.username(), key), null, List.of());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(in);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        failures.forget(who.username());
        Reader reader =
                people.findStanding(who.personId()).map(Standing::reader).orElseGet(Reader::visitor);
        audit.record(reader, "access.signed-in", "", "", Map.of());
        super.onAuthenticationSuccess(request, response, in);
    }
}
