package org.sunmao.app.matters.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of one's own work in the menu. */
@Configuration(proxyBeanMethods = false)
class MatterMenu {

    @Bean
    MenuEntry myWorkMenuEntry() {
        return new MenuEntry(
                "matters.mine.menu",
                "/my-work",
                Icon.MATTER,
                34,
                Set.of(
                        Role.OFFICE,
                        Role.DEPARTMENT,
                        Role.STEWARD,
                        Role.INVESTMENT,
                        Role.ENTERPRISE,
                        Role.LEADER,
                        Role.COUNCIL,
                        Role.MEMBER));
    }

    @Bean
    MenuEntry promisesMenuEntry() {
        return new MenuEntry(
                "matters.promises.menu",
                "/matters/promises",
                Icon.CLOCK,
                36,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER));
    }

    @Bean
    MenuEntry unitsMenuEntry() {
        return new MenuEntry("matters.units.menu", "/matters/units", Icon.PEOPLE, 91, Set.of(Role.OFFICE));
    }
}
