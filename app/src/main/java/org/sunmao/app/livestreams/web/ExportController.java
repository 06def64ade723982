package org.sunmao.app.livestreams.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.livestreams.desk.ExportDesk;
import org.sunmao.app.shell.Ui;

/** Takes exports of platforms in: an enterprise for its own sessions, whoever keeps livestreams for all. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE})
class ExportController {

    private static final long MOST_BYTES = 10_000_000;

    private final ExportDesk desk;

    ExportController(ExportDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/livestreams/import")
    String form(Ui ui, Model model) {
        return page(ui, model, "", null, List.of(), List.of());
    }

    private static String page(
            Ui ui,
            Model model,
            String platform,
            @Nullable String refused,
            List<ImportLines.Taken> taken,
            List<ImportLines.Left> left) {
        model.addAttribute("platforms", LivestreamController.platforms(ui, false));
        model.addAttribute("platform", platform);
        model.addAttribute("refused", refused);
        model.addAttribute("taken", taken);
        model.addAttribute("left", left);
        return "livestreams/import";
    }

    @PostMapping("/livestreams/import")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String platform,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        if (!LivestreamKind.PLATFORMS.contains(platform)) {
            return page(ui, model, "", ui.t("livestreams.import.platform"), List.of(), List.of());
        }
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            return page(
                    ui,
                    model,
                    platform,
                    ui.t(file == null || file.isEmpty() ? "livestreams.import.no-file" : "livestreams.import.large"),
                    List.of(),
                    List.of());
        }
        Path kept = Files.createTempFile("sunmao-livestreams", ".tmp");
        try {
            file.transferTo(kept);
            ExportDesk.Result result = desk.take(reader, platform, kept, name(file.getOriginalFilename()));
            String problem = result.problem();
            return page(
                    ui,
                    model,
                    platform,
                    problem == null
                            ? null
                            : ui.t(
                                    problem.equals("heads")
                                            ? "livestreams.import.heads"
                                            : "livestreams.import.unreadable"),
                    result.taken().stream()
                            .map(each -> new ImportLines.Taken(
                                    "/livestreams/" + each.session().matter(),
                                    each.session().number() + " "
                                            + each.session().title(),
                                    ui.t("livestreams.import.taken", each.row(), each.viewers())))
                            .toList(),
                    result.left().stream().map(each -> left(ui, each)).toList());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static ImportLines.Left left(Ui ui, ExportDesk.Left each) {
        return new ImportLines.Left(
                ui.t("livestreams.import.where", each.sheet(), each.row()),
                ui.t(
                        "livestreams.import.left",
                        each.column().isEmpty() ? ui.t("livestreams.import.row") : each.column(),
                        LivestreamWordController.shown(ui, each.found()),
                        ui.t("livestreams.expected." + each.expected())));
    }

    private static String name(@Nullable String given) {
        String name =
                given == null ? "" : given.replaceAll("[\\p{Cntrl}\\\\/]", " ").strip();
        return name.isEmpty() ? "export" : name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
