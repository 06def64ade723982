package org.sunmao.app.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.sunmao.app.access.Backdrop;

/**
 * What every answer tells the browser: load nothing from elsewhere, run and apply only what comes as a file of ours, be framed by
 * nobody, send forms nowhere else, tell other sites nothing. Spring adds nosniff, no-store and, behind TLS, HSTS.
 */
final class SecurityHeaders {

    /** No inline script and no inline style, in elements or attributes; blob: is what a map worker and the map's pictures need. */
    static final String CONTENT_POLICY = policy("");

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final long SECONDS_OF_A_YEAR = 31_536_000;

    private SecurityHeaders() {}

    /** @param outside the one host from which map tiles may come, or empty */
    static String policy(String outside) {
        String also = outside.isEmpty() ? "" : " " + outside;
        return String.join(
                "; ",
                List.of(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data: blob:" + also,
                        "worker-src 'self' blob:",
                        "connect-src 'self'" + also,
                        "font-src 'self'",
                        "manifest-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'"));
    }

    /**
     * @param https whether browsers come by HTTPS, though a proxy in front may end it and no request here looks so
     * @param backdrop the outside map; null where there is none
     */
    static void set(HeadersConfigurer<HttpSecurity> headers, boolean https, @Nullable Backdrop backdrop) {
        String directives = backdrop == null ? CONTENT_POLICY : policy(backdrop.origin());
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(directives))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> https || request.isSecure())
                        .maxAgeInSeconds(SECONDS_OF_A_YEAR));
    }
}
