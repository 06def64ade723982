package org.sunmao.app.activities.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.desk.AnswerDesk;
import org.sunmao.app.shell.Ui;

/** Whoever is asked to an activity says whether he comes. */
@Controller
@Allowed
class AnswerController {

    private static final int LONGEST_WHY = 200;

    private final ActivityPages pages;
    private final AnswerDesk desk;

    AnswerController(ActivityPages pages, AnswerDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @PostMapping("/activities/{matter:[0-9]{1,18}}/answer")
    String answer(
            @PathVariable long matter, @RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        Activity one = pages.get(reader, matter);
        var form = new Form(said, ui);
        String coming = form.choice("coming", List.of("yes", "no"));
        String why = form.optional("absence", LONGEST_WHY);
        if (coming.equals("no") && why.isEmpty()) {
            form.refuse("absence", "empty", LONGEST_WHY);
        }
        if (form.readable() && desk.answer(reader, one, coming.equals("yes"), why)) {
            return "redirect:/activities/" + matter;
        }
        List<String> faults = form.readable() ? List.of(ui.t("activities.fault.there.answer")) : form.faults();
        return pages.show(one, new ActivityPages.Asked("about", null, null, said, faults, null), reader, ui, model);
    }
}
