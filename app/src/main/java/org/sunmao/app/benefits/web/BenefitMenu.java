package org.sunmao.app.benefits.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of benefit sharing in the menu. */
@Configuration(proxyBeanMethods = false)
class BenefitMenu {

    @Bean
    MenuEntry benefitsMenuEntry() {
        return new MenuEntry(
                "benefits.menu",
                "/benefits",
                Icon.PEOPLE,
                43,
                Set.of(Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER));
    }

    @Bean
    MatterGrowth benefitGrowth() {
        return new MatterGrowth(
                "benefit",
                "/benefits/new",
                Set.of(Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT),
                Set.of("activity", "project"));
    }
}
