package org.sunmao.app.matters.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.store.UnitBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** The units to which matters can be put. Who works for which is granted by the security administrator. */
@Controller
class UnitController {

    private static final List<String> KINDS = List.of("department", "street", "team", "office", "council", "other");
    private static final Set<String> WORDS = Set.of("added", "closed", "opened", "unreadable", "there");

    private final UnitBook book;

    UnitController(UnitBook book) {
        this.book = book;
    }

    @Allowed({Role.OFFICE, Role.SECURITY})
    @GetMapping("/matters/units")
    String list(@RequestParam(required = false) @Nullable String outcome, Reader reader, Ui ui, Model model) {
        model.addAttribute("units", book.list(reader.scope()));
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(kind -> new Choice(kind, ui.t("matters.unit.kind." + kind)))
                        .toList());
        model.addAttribute("outcome", outcome != null && WORDS.contains(outcome) ? outcome : null);
        model.addAttribute("acts", reader.is(Role.OFFICE));
        return "matters/units";
    }

    /** A new unit, or one that is closed or opened again. */
    @Allowed(Role.OFFICE)
    @PostMapping("/matters/units")
    String say(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String kind,
            Reader reader) {
        if (word.equals("close") || word.equals("open")) {
            boolean changed = book.close(reader, code, word.equals("close"));
            return back(!changed ? "unreadable" : word.equals("close") ? "closed" : "opened");
        }
        boolean readable = code.matches("[a-z0-9][a-z0-9-]{0,39}")
                && !zh.isBlank()
                && zh.strip().length() <= 60
                && en.strip().length() <= 120
                && KINDS.contains(kind);
        if (!readable) {
            return back("unreadable");
        }
        return back(book.add(reader, code, zh.strip(), en.strip(), kind) ? "added" : "there");
    }

    private static String back(String outcome) {
        return "redirect:/matters/units?outcome=" + outcome;
    }
}
