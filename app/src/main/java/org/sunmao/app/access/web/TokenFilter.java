package org.sunmao.app.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.access.Tokens.KnownToken;
import org.sunmao.app.access.Tokens.TokenScope;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.access.rules.Secrets;

/**
 * {@code Authorization: Bearer smt_…} under {@code /api}, for one request and without a session. A request that shows a token is its
 * owner's or nobody's: whatever session comes with it does not count.
 */
class TokenFilter extends OncePerRequestFilter {

    static final String SCHEME = "bearer";

    private final Tokens tokens;
    private final AddressLimit addresses;
    private final Refusals refusals;
    private final Audit audit;

    TokenFilter(Tokens tokens, AddressLimit addresses, Refusals refusals, Audit audit) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.refusals = refusals;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Requests.isApi(request) || !Requests.hasAuthorization(request, SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KnownToken> token = known(request);
        if (token.isEmpty()) {
            refusals.notSignedInApi(request, response, new BadCredentialsException("no such token"));
            return;
        }
        if (!covers(token.get().scope(), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(token.get().personId(), token.get().username(), null), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<KnownToken> known(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String shown =
                request.getHeader("Authorization").substring(SCHEME.length()).strip();
        if (addresses.isShut(address)) {
            return Optional.empty();
        }
        Optional<KnownToken> known =
                shown.startsWith(Secrets.TOKEN_PREFIX) ? tokens.find(shown, address) : Optional.empty();
        if (known.isEmpty()) {
            addresses.failed(address);
            audit.record(Reader.visitor(), "access.token-refused", "", "", Map.of());
        }
        return known;
    }

    /** By the path as it was sent: one that is written otherwise than {@code /api/intake} is not covered by the scope of intake. */
    private static boolean covers(TokenScope scope, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return switch (scope) {
            case READ ->
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            case INTAKE ->
                request.getMethod().equals("POST") && (path.equals("/api/intake") || path.startsWith("/api/intake/"));
            case FULL -> true;
        };
    }
}
