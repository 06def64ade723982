package org.sunmao.app.conflicts.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The board's line in the menu. */
@Configuration(proxyBeanMethods = false)
class ConflictMenu {

    @Bean
    MenuEntry conflictMenuEntry() {
        var roles = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE);
        return new MenuEntry("conflicts.menu", "/conflicts", Icon.WARNING, 37, roles);
    }
}
