package org.sunmao.app.resolution.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The review desk's line in the menu. */
@Configuration
class ReviewMenu {

    @Bean
    MenuEntry reviewMenuEntry() {
        return new MenuEntry(
                "resolution.menu", "/review", Icon.REVIEW, 50, Set.of(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD));
    }
}
