package org.sunmao.app.reports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of the reports in the menu. */
@Configuration
class ReportMenu {

    @Bean
    MenuEntry reportsMenuEntry() {
        return new MenuEntry(
                "reports.menu",
                "/reports",
                Icon.MATTER,
                18,
                Set.of(
                        Role.OFFICE,
                        Role.STEWARD,
                        Role.MANAGER,
                        Role.DEPARTMENT,
                        Role.INVESTMENT,
                        Role.MEMBER,
                        Role.COUNCIL,
                        Role.LEADER));
    }
}
