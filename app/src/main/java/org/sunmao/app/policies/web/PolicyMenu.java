package org.sunmao.app.policies.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of policies in the menu. */
@Configuration(proxyBeanMethods = false)
class PolicyMenu {

    @Bean
    MenuEntry policiesMenuEntry() {
        return new MenuEntry(
                "policies.menu",
                "/policies",
                Icon.AWARD,
                44,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER));
    }

    @Bean
    MenuEntry ownPoliciesMenuEntry() {
        return new MenuEntry("policies.own.menu", "/policies/fit", Icon.AWARD, 44, Set.of(Role.ENTERPRISE));
    }
}
