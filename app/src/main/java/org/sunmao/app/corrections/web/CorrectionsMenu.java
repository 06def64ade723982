package org.sunmao.app.corrections.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of the menu to the corrections. */
@Configuration
class CorrectionsMenu {

    @Bean
    MenuEntry correctionsEntry() {
        return new MenuEntry("corrections.menu", "/corrections", Icon.ASK, 55, Set.of(Role.OFFICE, Role.ENTERPRISE));
    }
}
