package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** Stands in front of every handler: what does not declare who may use it is used by nobody. */
class RouteGuard implements HandlerInterceptor {

    /** Routes of libraries, which cannot be annotated; open to everybody who is signed in. */
    private static final Set<String> LIBRARIES = Set.of("org.springdoc.");

    private static final Role[] EVERYONE = Role.values();

    private final CurrentReader current;

    RouteGuard(CurrentReader current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new IllegalStateException("no route declares who may use " + request.getRequestURI());
        }
        Role @Nullable [] roles = rolesOf(method);
        if (roles != null) {
            refuseUnless(current.get(), roles);
        }
        return true;
    }

    /** Whether anybody may use this route without signing in. */
    static boolean isOpen(HandlerMethod method) {
        return has(method, Open.class);
    }

    private static Role @Nullable [] rolesOf(HandlerMethod method) {
        if (isOpen(method)) {
            return null;
        }
        Allowed allowed = declared(method);
        if (allowed != null) {
            return allowed.everyone() ? EVERYONE : allowed.value();
        }
        String owner = method.getBeanType().getName();
        if (LIBRARIES.stream().anyMatch(owner::startsWith)) {
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
        if (!reader.is(roles)) {
            throw new AccessDeniedException("not for the role " + reader.role());
        }
    }
}
