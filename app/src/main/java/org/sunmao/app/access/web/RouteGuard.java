package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.CurrentSession;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.SignInStep;
import org.sunmao.app.live.LocalToken;

/** Stands in front of every handler: what does not declare who may use it is used by nobody. */
class RouteGuard implements HandlerInterceptor {

    /** Routes of libraries, which cannot be annotated; open to everybody who is signed in. */
    private static final Set<String> LIBRARIES = Set.of("org.springdoc.");

    private static final Role[] EVERYONE = Role.values();

    private final CurrentReader current;
    private final CurrentSession session;

    RouteGuard(CurrentReader current, CurrentSession session) {
        this.current = current;
        this.session = session;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            // A browser asks whether a page of another site may ask; none may.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new IllegalStateException("no route declares who may use " + request.getRequestURI());
        }
        Role @Nullable [] roles = rolesOf(method);
        if (roles == null) {
            return !isFront(request) || isElsewhere(request, response);
        }
        if (!isElsewhere(request, response)) {
            return false;
        }
        // Whoever owns the data is restrained by no role.
        if (!LocalToken.isLocal(request)) {
            refuseUnless(current.get(), roles);
        }
        return true;
    }

    private static boolean isFront(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/");
    }

    /**
     * Leads somebody who has something to do first to the page for it, and on the front somebody without a role to the own account; false when
     * it did. Programs are told no.
     */
    private boolean isElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> only = session.firstStep().map(SignInStep::page);
        if (only.isEmpty()
                && isFront(request)
                && current.get().signedIn()
                && current.get().role() == null) {
            only = Optional.of("/account");
        }
        if (only.isEmpty() || request.getRequestURI().equals(request.getContextPath() + only.get())) {
            return true;
        }
        if (Requests.isApi(request)) {
            throw new AccessDeniedException("the sign-in is not complete");
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + only.get());
        } else {
            response.sendRedirect(request.getContextPath() + only.get());
        }
        return false;
    }

    /** Whether anybody may use this route without signing in. */
    static boolean isOpen(HandlerMethod method) {
        return has(method, Open.class);
    }

    /** Whether it says who may use it; what does not is refused to everybody. */
    static boolean isDeclared(HandlerMethod method) {
        return isOpen(method)
                || declared(method) != null
                || LIBRARIES.stream().anyMatch(method.getBeanType().getName()::startsWith);
    }

    static Role @Nullable [] rolesOf(HandlerMethod method) {
        if (isOpen(method)) {
            return null;
        }
        Allowed allowed = declared(method);
        if (allowed != null) {
            return allowed.everyone() ? EVERYONE : allowed.value();
        }
        if (isDeclared(method)) {
            return EVERYONE;
        }
        throw new IllegalStateException(method + " does not declare who may use it: @Allowed or @Open");
    }

    /** A declaration on the method outranks the one on its class. */
    private static boolean has(HandlerMethod method, Class<Open> annotation) {
        boolean onMethod = AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation);
        boolean onType = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
        return onMethod || onType && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allowed.class);
    }

    private static @Nullable Allowed declared(HandlerMethod method) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static void refuseUnless(Reader reader, Role[] roles) {
        if (!reader.signedIn()) {
            throw new InsufficientAuthenticationException("not signed in");
        }
        if (roles != EVERYONE && !reader.is(roles)) {
            throw new AccessDeniedException("not for the role " + reader.role());
        }
    }
}
