package org.sunmao.app.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The administrators' line in the menu. */
@Configuration
class PeopleMenu {

    @Bean
    MenuEntry peopleMenuEntry() {
        return new MenuEntry(
                "people.menu", "/people", Icon.PEOPLE, 80, Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDITOR));
    }
}
