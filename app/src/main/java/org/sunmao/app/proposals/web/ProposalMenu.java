package org.sunmao.app.proposals.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of suggestions and proposals in the menu. */
@Configuration(proxyBeanMethods = false)
class ProposalMenu {

    @Bean
    MenuEntry proposalsMenuEntry() {
        return new MenuEntry(
                "proposals.menu",
                "/proposals",
                Icon.ASK,
                42,
                Set.of(Role.MEMBER, Role.COUNCIL, Role.OFFICE, Role.DEPARTMENT, Role.LEADER));
    }

    @Bean
    MenuEntry suggestionsMenuEntry() {
        return new MenuEntry(
                "suggestions.menu",
                "/suggestions",
                Icon.ASK,
                41,
                Set.of(
                        Role.MEMBER,
                        Role.COUNCIL,
                        Role.OFFICE,
                        Role.DEPARTMENT,
                        Role.STEWARD,
                        Role.ENTERPRISE,
                        Role.LEADER));
    }

    @Bean
    MatterGrowth suggestionGrowth() {
        return new MatterGrowth(
                "suggestion",
                "/suggestions/new",
                Set.of(Role.MEMBER, Role.COUNCIL, Role.STEWARD, Role.ENTERPRISE),
                Set.of("activity"));
    }

    @Bean
    MatterGrowth proposalGrowth() {
        return new MatterGrowth("proposal", "/proposals/new", Set.of(Role.MEMBER), Set.of("activity", "suggestion"));
    }
}
