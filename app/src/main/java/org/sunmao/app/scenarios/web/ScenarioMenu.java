package org.sunmao.app.scenarios.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of scenarios in the menu. */
@Configuration(proxyBeanMethods = false)
class ScenarioMenu {

    @Bean
    MenuEntry scenariosMenuEntry() {
        return new MenuEntry(
                "scenarios.menu",
                "/scenarios",
                Icon.MATCH,
                39,
                Set.of(
                        Role.OFFICE,
                        Role.INVESTMENT,
                        Role.DEPARTMENT,
                        Role.ENTERPRISE,
                        Role.LEADER,
                        Role.STEWARD,
                        Role.MANAGER));
    }

    @Bean
    MatterGrowth scenarioGrowth() {
        return new MatterGrowth(
                "scenario",
                "/scenarios/new",
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.INVESTMENT),
                Set.of("activity", "proposal", "suggestion"));
    }
}
