package org.sunmao.app.notices.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Role;
import org.sunmao.app.notices.mail.MailSettings;
import org.sunmao.app.notices.mail.Outbox;

/** How the mails stand, for whoever keeps the installation running; neither addresses nor words. */
@Controller
class MailController {

    private static final int SHOWN = 100;

    private final MailSettings settings;
    private final Outbox outbox;

    MailController(MailSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    @Allowed(Role.SYSTEM)
    @GetMapping("/notices/mail")
    String page(Model model) {
        model.addAttribute("server", settings.isOn() ? settings.said() : "");
        model.addAttribute("state", outbox.state());
        model.addAttribute("lines", outbox.listGivenUp(SHOWN));
        return "notices/mail-state";
    }
}
