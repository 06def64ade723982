package org.sunmao.app.overview.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of the one screen and the map in the menu; an enterprise's own account has none. */
@Configuration
class ScreenMenu {

    private static final Set<Role> READERS = Arrays.stream(Role.values())
            .filter(role -> role != Role.ENTERPRISE && !role.administers())
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    MenuEntry screenMenuEntry() {
        return new MenuEntry("overview.menu", "/screen", Icon.SCREEN, 10, READERS);
    }

    @Bean
    MenuEntry mapMenuEntry() {
        return new MenuEntry("overview.map.menu", "/map", Icon.MAP, 15, READERS);
    }
}
