package org.sunmao.app.access.web;

import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.rules.AddressLimit;

/**
 * Sign-in by form with a session, by token or HTTP Basic for programs; protection against forged requests; strict headers. Who may use
 * a route is asked by {@link RouteGuard}, which knows the route, and not here.
 */
@Configuration
class SecurityConfiguration {

    /** No foreign address at all; styles in attributes are allowed because charts carry them; blob: is what a map worker needs. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; font-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** The only way in. Being a bean, it also keeps Spring Boot from making up a user with a password of its own. */
    @Bean
    AuthenticationManager wayIn(People people, SignInFailures failures, AddressLimit addresses, Audit audit) {
        return new ProviderManager(new SignInProvider(people, failures, addresses, audit));
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AuthenticationManager wayIn,
            Arrival arrival,
            Programs programs,
            Departure departure,
            SignInSettings settings)
            throws Exception {
        var refusals = new Refusals();
        http.authenticationManager(wayIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(arrival)
                        .failureHandler(refusals::signInFailed)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(departure)
                        .logoutSuccessHandler(new SimpleUrlLogoutSuccessHandler()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(program()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals::forbidden)
                        .authenticationEntryPoint(refusals.notSignedIn(new LoginUrlAuthenticationEntryPoint("/login"))))
                .headers(headers -> headers(headers, settings.https()));
        programs.addTo(http, wayIn, refusals);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
        // Spring sends it with HTTPS requests only, and behind a proxy that ends HTTPS none is one.
        headers.httpStrictTransportSecurity(hsts ->
                hsts.requestMatcher(request -> https || request.isSecure()).maxAgeInSeconds(31_536_000));
    }

    /**
     * A request with HTTP Basic or a token cannot be forged from a foreign page: browsers add that header only after a Basic challenge,
     * and this server never sends one.
     */
    private static RequestMatcher program() {
        return request -> Requests.hasAuthorization(request, "basic")
                || Requests.isApi(request) && Requests.hasAuthorization(request, TokenFilter.SCHEME);
    }

    @Bean
    Departure departure(Sessions sessions) {
        return new Departure(sessions);
    }

    @Bean
    CookieSameSiteSupplier sessionCookieIsLax() {
        return CookieSameSiteSupplier.ofLax();
    }
}
