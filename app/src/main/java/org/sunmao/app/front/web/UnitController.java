package org.sunmao.app.front.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;

/** The page of a unit: its leases, what comes and what was, and what became of it. Everybody signed in; units follow the scope. */
@Clocked
@Controller
@Allowed
class UnitController {

    private final UnitPages pages;

    UnitController(UnitPages pages) {
        this.pages = pages;
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable String id, Reader reader, Ui ui, Model model) {
        model.addAttribute("page", pages.page(reader, ui, id));
        return "front/unit";
    }
}
