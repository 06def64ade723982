package org.sunmao.app.projects.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of projects in the menu. */
@Configuration(proxyBeanMethods = false)
class ProjectMenu {

    @Bean
    MenuEntry projectsMenuEntry() {
        return new MenuEntry(
                "projects.menu", "/projects", Icon.MATCH, 36, Set.of(Role.OFFICE, Role.INVESTMENT, Role.LEADER));
    }

    @Bean
    MatterGrowth projectGrowth() {
        return new MatterGrowth(
                "project",
                "/projects/new",
                Set.of(Role.OFFICE, Role.INVESTMENT),
                Set.of("activity", "proposal", "match"));
    }
}
