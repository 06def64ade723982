package org.sunmao.app.activities.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.shell.Ui;

/** A list of those who were there, from a file. What cannot be read is told with row and column, the rest is taken. */
@Controller
@Allowed(Role.COUNCIL)
class RosterController {

    private static final long MOST_BYTES = 5_000_000;
    private static final int MOST_FAULTS = 200;

    private final ActivityPages pages;
    private final SignInDesk desk;

    RosterController(ActivityPages pages, SignInDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @PostMapping("/activities/{matter:[0-9]{1,18}}/roster")
    String take(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        Activity one = pages.get(reader, matter);
        Matter found = pages.matter(reader, matter);
        if (!found.state().equals("called") && !found.state().equals("held")) {
            return shown(one, List.of(ui.t("activities.roster.not-begun")), null, reader, ui, model);
        }
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            return shown(one, List.of(ui.t("activities.roster.no-file")), null, reader, ui, model);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Path kept = Files.createTempFile("sunmao-roster", ".tmp");
        try {
            file.transferTo(kept);
            SignInDesk.Taken taken = desk.take(reader, matter, kept, name);
            if (taken.problem() != null) {
                return shown(
                        one, List.of(ui.t("activities.roster.unreadable", shortened(name))), null, reader, ui, model);
            }
            return shown(
                    one,
                    taken.faults().stream()
                            .limit(MOST_FAULTS)
                            .map(each -> fault(each, ui, reader))
                            .toList(),
                    ui.t(
                            "activities.roster.taken",
                            taken.added(),
                            taken.there(),
                            taken.faults().size()),
                    reader,
                    ui,
                    model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(name.length() - 80);
    }

    private static String fault(SignInDesk.Wrong wrong, Ui ui, Reader reader) {
        String found = wrong.fault().found();
        return ui.t(
                "activities.roster.fault",
                wrong.sheet(),
                wrong.row(),
                wrong.fault().column(),
                found.isEmpty() ? ui.t("activities.nothing") : new Said(ui, reader).text(found),
                ui.t("activities.roster.expected." + wrong.fault().expected()));
    }

    private String shown(
            Activity one, List<String> faults, @Nullable String notice, Reader reader, Ui ui, Model model) {
        return pages.show(
                one, new ActivityPages.Asked("people", null, null, Map.of(), faults, notice), reader, ui, model);
    }
}
