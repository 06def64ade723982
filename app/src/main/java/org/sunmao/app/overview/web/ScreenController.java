package org.sunmao.app.overview.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Ui;

/** The one screen: what the district looks like this month, what changed, and what waits. */
@Clocked
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class ScreenController {

    private final ScreenParts parts;
    private final Arrived arrived;

    ScreenController(ScreenParts parts, Arrived arrived) {
        this.parts = parts;
        this.arrived = arrived;
    }

    @GetMapping("/screen")
    String screen(@RequestParam Map<String, @Nullable String> said, Reader reader, Ui ui, Model model) {
        ScreenAsked asked = ScreenAsked.of(said);
        Map<String, String> drawn = parts.render(reader, ui, asked);
        if (drawn.isEmpty()) {
            return "overview/nothing";
        }
        model.addAttribute("page", new ScreenPage(asked, drawn, arrived.draw(reader, ui)));
        return asked.wall() ? "overview/wall" : "overview/screen";
    }
}
