package org.sunmao.app.activities.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of activities and venues in the menu. */
@Configuration(proxyBeanMethods = false)
class ActivityMenu {

    @Bean
    MenuEntry activitiesMenuEntry() {
        return new MenuEntry("activities.menu", "/activities", Icon.ACTIVITY, 40);
    }

    @Bean
    MenuEntry venuesMenuEntry() {
        return new MenuEntry(
                "activities.venues.menu",
                "/venues",
                Icon.MAP,
                40,
                Set.of(Role.COUNCIL, Role.OFFICE, Role.LEADER, Role.MEMBER, Role.DEPARTMENT, Role.INVESTMENT));
    }
}
