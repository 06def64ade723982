package org.sunmao.app.warnings.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of warnings in the menu. */
@Configuration(proxyBeanMethods = false)
class WarningMenu {

    @Bean
    MenuEntry warningMenuEntry() {
        var roles = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER);
        return new MenuEntry("warnings.menu", "/warnings", Icon.WARNING, 36, roles);
    }
}
