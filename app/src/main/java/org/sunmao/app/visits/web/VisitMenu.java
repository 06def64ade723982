package org.sunmao.app.visits.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of visits in the menu. */
@Configuration(proxyBeanMethods = false)
class VisitMenu {

    @Bean
    MenuEntry visitMenuEntry() {
        return new MenuEntry(
                "visits.menu",
                "/visits",
                Icon.ACTIVITY,
                37,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER));
    }

    @Bean
    MenuEntry ownVisitMenuEntry() {
        return new MenuEntry("visits.own.menu", "/visits/own", Icon.ACTIVITY, 37, Set.of(Role.ENTERPRISE));
    }
}
