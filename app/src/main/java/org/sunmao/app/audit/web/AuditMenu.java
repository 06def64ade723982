package org.sunmao.app.audit.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Icon;
import org.sunmao.app.shell.MenuEntry;

/** The auditor's lines of the menu. */
@Configuration
class AuditMenu {

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry("audit.menu", "/audit", Icon.MATTER, 80, Set.of(Role.AUDITOR));
    }
}
