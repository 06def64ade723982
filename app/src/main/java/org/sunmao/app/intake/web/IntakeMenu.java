package org.sunmao.app.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** Intake's line in the menu. */
@Configuration(proxyBeanMethods = false)
class IntakeMenu {

    @Bean
    MenuEntry intakeMenuEntry() {
        var roles = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.MANAGER);
        return new MenuEntry("intake.menu", "/intake", Icon.INTAKE, 40, roles);
    }
}
