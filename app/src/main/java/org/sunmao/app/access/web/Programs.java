package org.sunmao.app.access.web;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.access.rules.AddressLimit;

/** The ways in for programs: tokens, and HTTP Basic for accounts without a second factor. Neither makes a session. */
@Component
class Programs {

    private final Tokens tokens;
    private final SecondFactors factors;
    private final SignInFailures failures;
    private final AddressLimit addresses;
    private final Audit audit;

    Programs(Tokens tokens, SecondFactors factors, SignInFailures failures, AddressLimit addresses, Audit audit) {
        this.tokens = tokens;
        this.factors = factors;
        this.failures = failures;
        this.addresses = addresses;
        this.audit = audit;
    }

    void addTo(HttpSecurity http, AuthenticationManager wayIn, Refusals refusals) {
        var basic = new BasicAuthenticationFilter(new BasicManager(wayIn, factors, failures), refusals::notSignedInApi);
        http.addFilterAt(basic, BasicAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, addresses, refusals, audit), BasicAuthenticationFilter.class);
    }
}
