package org.sunmao.app.campaigns.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of campaigns in the menu. */
@Configuration(proxyBeanMethods = false)
class CampaignMenu {

    @Bean
    MenuEntry campaignsMenuEntry() {
        return new MenuEntry(
                "campaigns.menu",
                "/campaigns",
                Icon.PERSON,
                37,
                Set.of(Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.INVESTMENT, Role.LEADER));
    }
}
