package org.sunmao.app.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.CurrentReader;

/** Records a sign-in by the form and leads on to the page that was asked for, or to the front. */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final CurrentReader current;
    private final Audit audit;

    Arrival(CurrentReader current, Audit audit) {
        super();
        this.current = current;
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        audit.record(current.get(), "access.signed-in", "", "", Map.of());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
