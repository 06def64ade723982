package org.sunmao.app.overview.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The one screen's line in the menu; an enterprise's own account has none. */
@Configuration
class ScreenMenu {

    @Bean
    MenuEntry screenMenuEntry() {
        return new MenuEntry(
                "overview.menu", "/screen", Icon.SCREEN, 10, EnumSet.complementOf(EnumSet.of(Role.ENTERPRISE)));
    }
}
