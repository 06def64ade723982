package org.sunmao.app.activities.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.ActivityKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.shell.Ui;

/** One activity, view by view. */
@Controller
class ActivityController {

    private final ActivityPages pages;
    private final MatterKinds kinds;

    ActivityController(ActivityPages pages, MatterKinds kinds) {
        this.pages = pages;
        this.kinds = kinds;
    }

    @Allowed
    @GetMapping("/activities/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String fields,
            Reader reader,
            Ui ui,
            Model model) {
        Activity one = pages.get(reader, matter);
        String shown = view.isEmpty() && outcome != null ? "work" : view;
        return pages.show(
                one,
                new ActivityPages.Asked(shown, after, outcome, Map.of(), missing(ui, fields), null),
                reader,
                ui,
                model);
    }

    /** What a step asks for, in words that are there. */
    private List<String> missing(Ui ui, @Nullable String fields) {
        if (fields == null || fields.isBlank()) {
            return List.of();
        }
        return List.of(fields.split(",")).stream()
                .filter(name -> name.equals("invited")
                        || name.equals("minutes")
                        || kinds.find(ActivityKind.CODE)
                                .orElseThrow()
                                .findField(name)
                                .isPresent())
                .map(name -> ui.t("activities.missing." + name))
                .toList();
    }
}
