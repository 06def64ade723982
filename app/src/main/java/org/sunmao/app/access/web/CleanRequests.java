package org.sunmao.app.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses, with 400, requests that no honest client sends: those that Spring's firewall knows, and parameters with what no database
 * text and no page can hold, U+0000 or half a character.
 */
@Configuration
class CleanRequests {

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(CleanRequests::isText);
        firewall.setAllowedParameterNames(CleanRequests::isText);
        return firewall;
    }

    static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
