package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
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
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.People;
import org.sunmao.app.access.rules.SignInLock;

/**
 * Sign-in by form with a session, or by HTTP Basic for scripts; protection against forged requests; strict headers. Who may use
 * a route is asked by {@link RouteGuard}, which knows the route, and not here.
 */
@Configuration
class SecurityConfiguration {

    /** The only way in. Being a bean, it also keeps Spring Boot from making up a user with a password of its own. */
    @Bean
    AuthenticationManager wayIn(People people, Audit audit) {
        return new ProviderManager(new SignInProvider(people, new SignInLock(Clock.systemUTC()), audit));
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, AuthenticationManager wayIn, CurrentReader current, Audit audit)
            throws Exception {
        var refusals = new Refusals();
        http.authenticationManager(wayIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new Arrival(current, audit))
                        .failureHandler(refusals::signInFailed)
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::notSignedInApi))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new SimpleUrlLogoutSuccessHandler()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(basicAuthentication()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals::forbidden)
                        .authenticationEntryPoint(refusals.notSignedIn(new LoginUrlAuthenticationEntryPoint("/login"))))
                .headers(SecurityHeaders::set);
        return http.build();
    }

    /**
     * A request with HTTP Basic cannot be forged from a foreign page: browsers add that header only after a Basic challenge, and
     * this server never sends one.
     */
    private static RequestMatcher basicAuthentication() {
        return (HttpServletRequest request) -> {
            String header = request.getHeader("Authorization");
            return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
        };
    }

    @Bean
    CookieSameSiteSupplier sessionCookieIsLax() {
        return CookieSameSiteSupplier.ofLax();
    }
}
