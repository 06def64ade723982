package org.sunmao.app.audit.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.audit.chain.ChainVerifier;
import org.sunmao.app.audit.store.AuditLine;
import org.sunmao.app.audit.store.AuditLines;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The record of who did what, for the audit administrator alone; each look at it is a line of it. */
@Controller
@Allowed(Role.AUDITOR)
class AuditController {

    private static final int PAGE = 50;

    private final AuditLines lines;
    private final ChainVerifier verifier;
    private final Audit audit;

    AuditController(AuditLines lines, ChainVerifier verifier, Audit audit) {
        this.lines = lines;
        this.verifier = verifier;
        this.audit = audit;
    }

    @GetMapping("/audit")
    String search(
            @ModelAttribute AuditForm form,
            @RequestParam(required = false) @Nullable Long before,
            Reader reader,
            Ui ui,
            Model model) {
        List<AuditLine> found = lines.list(reader.scope(), form.filter(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<AuditLine> page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("form", form);
        model.addAttribute("lines", page);
        model.addAttribute("results", choices(ui, "audit.result", Stream.of("done", "refused", "failed")));
        model.addAttribute(
                "kinds",
                choices(
                        ui,
                        "audit.kind",
                        Stream.of("building", "enterprise", "delivery", "mention", "measure", "person", "audit-line")));
        model.addAttribute(
                "pager",
                new Pager(
                        before == null ? null : ui.with("before", null),
                        more ? ui.with("before", page.get(page.size() - 1).id()) : null,
                        page.size(),
                        null));
        return "audit/index";
    }

    private static List<Choice> choices(Ui ui, String key, Stream<String> words) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t("audit.all"))),
                        words.map(word -> new Choice(word, ui.t(key + "." + word))))
                .toList();
    }

    @GetMapping("/audit/lines/{id:[0-9]{1,18}}")
    String line(@PathVariable long id, Reader reader, Model model) {
        AuditLine line =
                lines.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", line);
        model.addAttribute("diff", DiffLine.of(line.before(), line.after()));
        model.addAttribute("detail", DiffLine.of(null, line.detail()));
        return "audit/line";
    }

    @GetMapping("/audit/chain")
    String chain(Reader reader, Model model) {
        var ends = lines.ends(reader.scope());
        model.addAttribute("ends", ends);
        model.addAttribute(
                "found",
                DiffLine.of(
                        null, ends.verified() == null ? null : ends.verified().detail()));
        return "audit/chain";
    }

    /** Walks the whole chain; what was found is a line, which the page then shows. */
    @PostMapping("/audit/chain/verify")
    String verify(Reader reader) {
        VerifyLine.record(audit, reader, verifier.verify());
        return "redirect:/audit/chain";
    }
}
