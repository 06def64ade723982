package org.sunmao.app.livestreams.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of livestreams in the menu. */
@Configuration(proxyBeanMethods = false)
class LivestreamMenu {

    @Bean
    MenuEntry livestreamsMenuEntry() {
        return new MenuEntry(
                "livestreams.menu",
                "/livestreams",
                Icon.ACTIVITY,
                43,
                Set.of(Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE, Role.LEADER));
    }

    @Bean
    MatterGrowth livestreamGrowth() {
        return new MatterGrowth(
                "livestream", "/livestreams/new", Set.of(Role.OFFICE, Role.COUNCIL), Set.of("activity"));
    }
}
