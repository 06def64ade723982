package org.sunmao.app.month.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The lines of the menu to the month. */
@Configuration
class MonthMenu {

    @Bean
    MenuEntry monthEntry() {
        return new MenuEntry("month.menu", "/month", Icon.ACTIVITY, 5, Set.of(Role.MANAGER));
    }

    @Bean
    MenuEntry districtMonthEntry() {
        return new MenuEntry(
                "month.district.menu",
                "/month/district",
                Icon.ACTIVITY,
                38,
                Set.of(Role.OFFICE, Role.STEWARD, Role.LEADER));
    }

    @Bean
    MenuEntry proposalsEntry() {
        return new MenuEntry("month.proposals.menu", "/month/proposals", Icon.MATTER, 39, Set.of(Role.OFFICE));
    }
}
