package org.sunmao.app.front.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;

/** The stacking plan of a building: its floors and units drawn to area. Everybody signed in; rows follow the scope. */
@Clocked
@Controller
@Allowed
class PlanController {

    private final PlanPages plans;
    private final BuildingFiles files;

    PlanController(PlanPages plans, BuildingFiles files) {
        this.plans = plans;
        this.files = files;
    }

    /** @param month such as {@code 2025-06}; the newest without one, or with one that no list speaks for */
    @GetMapping("/buildings/{id}/plan")
    Object plan(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<String> elsewhere = files.findRedirect(reader.scope(), id);
        if (elsewhere.isPresent()) {
            return BuildingsController.moved(elsewhere.get() + "/plan");
        }
        model.addAttribute("page", plans.page(reader, ui, id, month));
        return "front/plan";
    }
}
