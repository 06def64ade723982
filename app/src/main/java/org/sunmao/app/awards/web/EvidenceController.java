package org.sunmao.app.awards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.desk.ApplicationDesk;
import org.sunmao.app.awards.desk.AwardSteps;
import org.sunmao.app.awards.rules.SaidCells;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.awards.web.ApplicationPages.Said;
import org.sunmao.app.awards.web.AwardAccess.Found;
import org.sunmao.app.awards.web.AwardAccess.May;
import org.sunmao.app.shell.Ui;

/** What the applicant adds, and what whoever checks finds of it; each is kept beside the other. */
@Controller
class EvidenceController {

    private final AwardAccess access;
    private final ApplicationDesk desk;
    private final ApplicationBook book;
    private final AwardSteps steps;
    private final ApplicationPages pages;
    private final Attachments attachments;

    EvidenceController(
            AwardAccess access,
            ApplicationDesk desk,
            ApplicationBook book,
            AwardSteps steps,
            ApplicationPages pages,
            Attachments attachments) {
        this.access = access;
        this.desk = desk;
        this.book = book;
        this.steps = steps;
        this.pages = pages;
        this.attachments = attachments;
    }

    @Allowed({Role.OFFICE, Role.STEWARD, Role.ENTERPRISE})
    @PostMapping("/awards/{matter:[0-9]{1,18}}/evidence")
    String add(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> form,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Found found = access.find(reader, matter, May.ADD).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        KeptFiles sent = KeptFiles.of(attachments, reader, ui, files);
        CellForm.Read read = CellForm.read(
                cells(reader, found.application()), form, false, !sent.ids().isEmpty());
        boolean nothing = read.cells().isEmpty() && sent.ids().isEmpty();
        if (!sent.faults().isEmpty() || !read.wrong().isEmpty() || nothing) {
            String word =
                    !sent.faults().isEmpty() ? "files" : nothing && read.wrong().isEmpty() ? "nothing" : "cells";
            return refused(found, word, form, read.wrong(), sent.faults(), reader, ui, model, response);
        }
        if (!desk.add(reader, found.application(), read.cells(), sent.ids())) {
            return refused(found, "files", form, Set.of(), List.of(), reader, ui, model, response);
        }
        return "redirect:/awards/" + matter + "?outcome=done#cells";
    }

    private List<String> cells(Reader reader, Application application) {
        var cells = new ArrayList<>(new SaidCells(book.listSaid(reader.scope(), application.matter())).cells());
        ApplicationDesk.asked(steps.stand(reader, application)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .stream()
                .filter(cell -> !cells.contains(cell))
                .forEach(cells::add);
        return cells;
    }

    private String refused(
            Found found,
            String word,
            Map<String, String> form,
            Set<String> wrong,
            List<String> faults,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute(
                "page",
                pages.page(
                        reader,
                        ui,
                        found,
                        new Said(null, ui.t("awards.refused." + word), form, wrong, List.of(), "", faults)));
        return "awards/one";
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/awards/{matter:[0-9]{1,18}}/verify")
    String verify(
            @PathVariable long matter,
            @RequestParam Map<String, String> form,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        Found found = access.find(reader, matter, May.VERIFY).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        var said = new SaidCells(book.listSaid(reader.scope(), matter));
        CellForm.Read read = CellForm.read(said.cells(), form, false, false);
        if (!read.wrong().isEmpty() || read.cells().isEmpty()) {
            String word = read.wrong().isEmpty() ? "nothing" : "cells";
            return refused(found, word, form, read.wrong(), List.of(), reader, ui, model, response);
        }
        desk.verify(reader, found.application(), read.cells());
        return "redirect:/awards/" + matter + "?outcome=done#cells";
    }
}
