package org.sunmao.app.access.web;

import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.OutsideMap;
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
            SignInSettings settings,
            OutsideMap outside)
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
                .headers(headers -> SecurityHeaders.set(headers, settings.https(), outside.backdrop()));
        programs.addTo(http, wayIn, refusals);
        return http.build();
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
