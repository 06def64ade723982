package org.sunmao.app.front;

import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Role;

/** The public front of the platform. */
@Controller
class FrontController {

    private final ObjectProvider<PublicFigures> figures;

    FrontController(ObjectProvider<PublicFigures> figures) {
        this.figures = figures;
    }

    @Open
    @GetMapping("/")
    String front(Model model) {
        PublicFigures known = figures.getIfAvailable(() -> PublicFigures.Snapshot::unknown);
        model.addAttribute("figures", known.current());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> !role.administers())
                        .map(Role::word)
                        .toList());
        return "front/front";
    }
}
