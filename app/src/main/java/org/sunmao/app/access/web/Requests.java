package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Small questions to the current request. */
final class Requests {

    private Requests() {}

    /** The request that this thread answers; null outside of one. */
    static @Nullable HttpServletRequest current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** From where it came; empty outside a request. */
    static String address() {
        HttpServletRequest request = current();
        return request == null ? "" : request.getRemoteAddr();
    }

    /** What the browser calls itself. */
    static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** Whether it names its sender in this way, such as {@code basic}. */
    static boolean hasAuthorization(HttpServletRequest request, String scheme) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(scheme + " ");
    }
}
