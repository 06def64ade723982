package org.sunmao.app.catalogue.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The catalogue's line in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogueMenu {

    @Bean
    MenuEntry catalogueMenuEntry() {
        var roles = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.INVESTMENT, Role.COUNCIL, Role.MANAGER);
        return new MenuEntry("catalogue.menu", "/catalogue", Icon.MATTER, 45, roles);
    }

    /** The system administrator sees no catalogue, but carries out what is to be deleted. */
    @Bean
    MenuEntry retentionMenuEntry() {
        return new MenuEntry("catalogue.menu.retention", "/catalogue/retention", Icon.MATTER, 46, Set.of(Role.SYSTEM));
    }
}
