package org.sunmao.app.front.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The menu's lines to the lists. */
@Configuration
class FrontMenu {

    @Bean
    MenuEntry buildingsEntry() {
        return new MenuEntry("front.menu.buildings", SubjectPath.BUILDINGS, Icon.BUILDING, 20);
    }

    @Bean
    MenuEntry enterprisesEntry() {
        return new MenuEntry("front.menu.enterprises", SubjectPath.ENTERPRISES, Icon.ENTERPRISE, 30);
    }
}
