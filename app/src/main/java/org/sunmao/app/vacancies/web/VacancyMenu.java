package org.sunmao.app.vacancies.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of the menu to vacant units. */
@Configuration
class VacancyMenu {

    @Bean
    MenuEntry vacanciesEntry() {
        return new MenuEntry(
                "vacancies.menu",
                "/vacancies",
                Icon.SEARCH,
                45,
                Set.of(
                        Role.OFFICE,
                        Role.STEWARD,
                        Role.MANAGER,
                        Role.ENTERPRISE,
                        Role.DEPARTMENT,
                        Role.INVESTMENT,
                        Role.MEMBER,
                        Role.COUNCIL,
                        Role.LEADER));
    }

    @Bean
    MenuEntry offersEntry() {
        return new MenuEntry(
                "vacancies.offers.menu", "/vacancies/offers", Icon.BUILDING, 46, Set.of(Role.OFFICE, Role.MANAGER));
    }

    @Bean
    MenuEntry enquiriesEntry() {
        return new MenuEntry(
                "vacancies.enquiries.menu",
                "/vacancies/enquiries",
                Icon.MATTER,
                47,
                Set.of(Role.OFFICE, Role.INVESTMENT, Role.MANAGER));
    }
}
