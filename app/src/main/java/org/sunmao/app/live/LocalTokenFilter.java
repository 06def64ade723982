package org.sunmao.app.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the local token before anything else does. A wrong one is refused at once. The right one cannot come from a forged page, which
 * knows neither the token nor may send the header, so such a request needs no other protection against forgery.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LocalTokenFilter extends OncePerRequestFilter {

    private final LocalToken token;

    LocalTokenFilter(LocalToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(LocalToken.HEADER);
        if (shown != null) {
            if (!token.is(shown)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN, "not the token of this run");
                return;
            }
            LocalToken.markLocal(request);
            response.setHeader(LocalToken.HEADER, LocalToken.ACCEPTED);
            CsrfFilter.skipRequest(request);
        }
        chain.doFilter(request, response);
    }
}
