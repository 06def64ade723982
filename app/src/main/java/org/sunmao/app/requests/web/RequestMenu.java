package org.sunmao.app.requests.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of requests in the menu. */
@Configuration(proxyBeanMethods = false)
class RequestMenu {

    @Bean
    MenuEntry requestsMenuEntry() {
        return new MenuEntry(
                "requests.menu",
                "/requests",
                Icon.ASK,
                35,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER));
    }

    @Bean
    MatterGrowth requestGrowth() {
        return new MatterGrowth(
                "request",
                "/requests/new",
                Set.of(Role.OFFICE, Role.STEWARD),
                Set.of("activity", "proposal", "suggestion"));
    }
}
