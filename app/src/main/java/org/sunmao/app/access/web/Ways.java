package org.sunmao.app.access.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.People;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.rules.AddressLimit;

/** What the ways in share: settings from the environment, the count of failures per address, what happens on arrival. */
@Configuration
class Ways {

    @Bean
    SignInSettings signInSettings(Environment environment) {
        return new SignInSettings(
                required(environment.getProperty("sunmao.second-factor", "optional")),
                environment.getProperty("sunmao.password.days", Integer.class, 90),
                duration(environment, "sunmao.session.idle", "30m"),
                duration(environment, "sunmao.session.longest", "12h"),
                environment.getProperty("sunmao.sign-in.failures-per-address", Integer.class, 100),
                environment.getProperty("sunmao.https", Boolean.class, false));
    }

    private static boolean required(String word) {
        return switch (word) {
            case "required" -> true;
            case "optional" -> false;
            default ->
                throw new IllegalArgumentException(
                        "sunmao.second-factor is '" + word + "', expected 'required' or 'optional'");
        };
    }

    private static Duration duration(Environment environment, String name, String otherwise) {
        return DurationStyle.detectAndParse(environment.getProperty(name, otherwise));
    }

    @Bean
    AddressLimit addressLimit(SignInSettings settings) {
        return new AddressLimit(Clock.systemUTC(), settings.failuresPerAddress());
    }

    @Bean
    Arrival arrival(People people, Sessions sessions, SecondFactors factors, SignInFailures failures, Audit audit) {
        return new Arrival(people, sessions, factors, failures, audit);
    }

    /**
     * Where people come by HTTPS, the session's cookie travels by HTTPS only, and its name keeps browsers from taking one that another host
     * under the same domain has set.
     */
    @Bean
    ServletContextInitializer secureCookie(SignInSettings settings) {
        return context -> {
            if (settings.https()) {
                context.getSessionCookieConfig().setSecure(true);
                context.getSessionCookieConfig().setName("__Host-sunmao");
                context.getSessionCookieConfig().setPath("/");
            }
        };
    }
}
