package org.sunmao.app.inspections.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of inspections in the menu. */
@Configuration(proxyBeanMethods = false)
class InspectionMenu {

    @Bean
    MenuEntry inspectionsMenuEntry() {
        return new MenuEntry(
                "inspections.menu",
                "/inspections",
                Icon.REVIEW,
                38,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER));
    }
}
