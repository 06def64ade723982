package org.sunmao.app.proposals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** One proposal, what is said of it besides its steps, and its reply as a letter. */
@Controller
@Allowed({Role.MEMBER, Role.COUNCIL, Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class ProposalPageController {

    private final Matters matters;
    private final MatterKinds kinds;
    private final ProposalPages pages;
    private final ProposalWords words;
    private final ReplyLetters letters;
    private final Exports exports;

    ProposalPageController(
            Matters matters,
            MatterKinds kinds,
            ProposalPages pages,
            ProposalWords words,
            ReplyLetters letters,
            Exports exports) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.words = words;
        this.letters = letters;
        this.exports = exports;
    }

    private Matter get(Reader reader, long matter) {
        return matters.find(reader.scope(), matter)
                .filter(found -> found.kind().equals(ProposalKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/proposals/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String because,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String told,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = get(reader, matter);
        model.addAttribute("told", told);
        model.addAttribute(
                "page",
                pages.page(reader, ui, found, new ProposalPages.Said(outcome, refused(ui, because, fields), Map.of())));
        return "proposals/one";
    }

    /** Why the last step was refused, in words that are there. */
    private List<String> refused(Ui ui, @Nullable String because, @Nullable String fields) {
        var refused = new ArrayList<String>();
        if (because != null && because.matches("[a-z-]{1,40}")) {
            refused.add(ui.tOr("proposals.refused." + because, ui.t("proposals.refused")));
        }
        if (fields != null && fields.length() < 200) {
            List<String> named = List.of(fields.split(",")).stream()
                    .filter(name -> List.of("contact", "promise").contains(name)
                            || kinds.find(ProposalKind.CODE)
                                    .orElseThrow()
                                    .findField(name)
                                    .isPresent())
                    .map(name -> ui.t("proposals.field." + name))
                    .toList();
            if (!named.isEmpty()) {
                refused.add(ui.t("proposals.refused.missing", String.join(ui.t("matters.and"), named)));
            }
        }
        return refused;
    }

    /** Whatever is said of a proposal besides its steps. */
    @Allowed({Role.MEMBER, Role.COUNCIL, Role.DEPARTMENT})
    @PostMapping("/proposals/{matter:[0-9]{1,18}}/say")
    String say(@PathVariable long matter, @RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        Matter found = get(reader, matter);
        var read = new FormReader(form, ui, "proposals");
        String told = words.say(reader, found, read, form);
        if (read.readable()) {
            return "redirect:/proposals/" + matter + "?told=" + told;
        }
        model.addAttribute("told", null);
        model.addAttribute("page", pages.page(reader, ui, found, new ProposalPages.Said(null, read.faults(), form)));
        return "proposals/one";
    }

    /** The reply as a letter. */
    @GetMapping("/proposals/{matter:[0-9]{1,18}}/letter.pdf")
    void letter(@PathVariable long matter, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        exports.send(
                reader,
                letters.print(reader, ui, get(reader, matter))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }
}
