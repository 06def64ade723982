package org.sunmao.app.scenarios.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.scenarios.desk.Fitting;
import org.sunmao.app.shell.Ui;

/** Released opportunities that fit an enterprise, with the reasons: one's own for an enterprise's account, any by its file for office and investment. */
@Controller
@Allowed({Role.ENTERPRISE, Role.OFFICE, Role.INVESTMENT})
class FitController {

    private static final int MOST = 20;

    private final Fitting fitting;
    private final Enterprises enterprises;
    private final FitLines lines;

    FitController(Fitting fitting, Enterprises enterprises, FitLines lines) {
        this.fitting = fitting;
        this.enterprises = enterprises;
        this.lines = lines;
    }

    @GetMapping("/scenarios/fit")
    String fit(@RequestParam(defaultValue = "") String enterprise, Reader reader, Ui ui, Model model) {
        Optional<Long> asked = enterprise.matches("E[0-9]{1,17}")
                ? Optional.of(Long.parseLong(enterprise.substring(1)))
                : reader.scope().enterprises().stream().sorted().findFirst();
        Map<Long, String> open =
                enterprises.names(reader.scope(), asked.map(List::of).orElse(List.of()));
        Optional<Long> firm = asked.filter(open::containsKey)
                .filter(id -> !reader.is(Role.ENTERPRISE)
                        || reader.scope().enterprises().contains(id));
        model.addAttribute("tabs", ScenarioController.tabs(reader, ui, "fit"));
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("asks", !reader.is(Role.ENTERPRISE));
        model.addAttribute("firm", firm.map(id -> open.getOrDefault(id, "")).orElse(null));
        model.addAttribute(
                "fits",
                firm.map(id -> lines.opportunities(reader, ui, fitting.fitting(reader, id, MOST)))
                        .orElse(List.of()));
        return "scenarios/fit";
    }
}
