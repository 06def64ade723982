package org.sunmao.app.awards.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of applications in the menu. */
@Configuration(proxyBeanMethods = false)
class AwardMenu {

    @Bean
    MenuEntry awardsMenuEntry() {
        return new MenuEntry(
                "awards.menu",
                "/awards",
                Icon.AWARD,
                45,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER));
    }
}
