package org.sunmao.app.overview.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of the one screen and the map in the menu; an enterprise's own account has none. */
@Configuration
class ScreenMenu {

    @Bean
    MenuEntry screenMenuEntry() {
        return new MenuEntry(
                "overview.menu", "/screen", Icon.SCREEN, 10, EnumSet.complementOf(EnumSet.of(Role.ENTERPRISE)));
    }

    @Bean
    MenuEntry mapMenuEntry() {
        return new MenuEntry(
                "overview.map.menu", "/map", Icon.MAP, 15, EnumSet.complementOf(EnumSet.of(Role.ENTERPRISE)));
    }
}
