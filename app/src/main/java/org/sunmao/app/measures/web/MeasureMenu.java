package org.sunmao.app.measures.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The line of the measures in the menu; an enterprise's own account has none. */
@Configuration
class MeasureMenu {

    @Bean
    MenuEntry measuresMenuEntry() {
        return new MenuEntry(
                "measures.menu",
                "/measures",
                Icon.MEASURE,
                17,
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ENTERPRISE && !role.administers())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
