package org.sunmao.app.proposals.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.desk.PaperDesk;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** The council's office takes a proposal down from paper, for the member who handed it in. */
@Controller
@Allowed(Role.COUNCIL)
class PaperController {

    private static final int LONGEST_REFERENCE = 80;

    private final PaperDesk desk;
    private final DraftForms forms;
    private final MatterTime time;

    PaperController(PaperDesk desk, DraftForms forms, MatterTime time) {
        this.desk = desk;
        this.forms = forms;
        this.time = time;
    }

    @GetMapping("/proposals/paper")
    String form(Reader reader, Ui ui, Model model) {
        return shown(Map.of("received", time.today().toString()), List.of(), reader, ui, model);
    }

    private String shown(Map<String, String> said, List<String> faults, Reader reader, Ui ui, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("members", forms.members(ui, ""));
        model.addAttribute("bodies", forms.bodiesOfAll(reader, ui));
        model.addAttribute("subjects", DraftForms.subjects(ui));
        model.addAttribute("today", time.today().toString());
        return "proposals/paper";
    }

    @PostMapping("/proposals/paper")
    String register(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        // What may be public is the member's own word, and no sheet says it for him.
        var typed = new HashMap<>(form);
        List.of("text-public", "reply-public", "name-public").forEach(typed::remove);
        var read = new FormReader(typed, ui, "proposals");
        String author = read.typed("member");
        if (!forms.isMember(author)) {
            read.refuse("member");
        }
        LocalDate received = read.day("received", time.today().minusYears(1), time.today());
        String reference = read.optional("reference", LONGEST_REFERENCE);
        DraftText said = forms.read(read, reader, author, null);
        if (!read.readable()) {
            return shown(typed, read.faults(), reader, ui, model);
        }
        return "redirect:/proposals/drafts/" + desk.register(reader, author, said, received, reference)
                + "?told=registered";
    }
}
