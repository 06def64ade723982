package org.sunmao.app.livestreams.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.desk.LivestreamDesk;
import org.sunmao.app.livestreams.desk.SessionSteps;
import org.sunmao.app.livestreams.rules.ExportRow;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.shell.Ui;

/** What a session shows and what came of it, typed by the enterprise or whoever keeps livestreams. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE})
class LivestreamWordController {

    private final SessionPages pages;
    private final LivestreamBook book;
    private final LivestreamDesk desk;

    LivestreamWordController(SessionPages pages, LivestreamBook book, LivestreamDesk desk) {
        this.pages = pages;
        this.book = book;
        this.desk = desk;
    }

    @PostMapping("/livestreams/{matter:[0-9]{1,18}}/say")
    String say(
            @PathVariable long matter,
            @RequestParam Map<String, String> form,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        Matter found = pages.matter(reader, matter);
        if (found.state().equals("cancelled")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(name, value.strip()));
        var faults = new ArrayList<String>();
        switch (said.getOrDefault("word", "")) {
            case "product" -> product(reader, ui, matter, said, faults);
            case "product-gone" -> {
                String product = said.getOrDefault("product", "");
                if (!product.matches("[0-9]{1,18}") || !desk.withdrawProduct(reader, matter, Long.parseLong(product))) {
                    faults.add(ui.t("livestreams.fault.gone"));
                }
            }
            case "figures" -> figures(reader, ui, matter, said, faults);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (faults.isEmpty()) {
            return "redirect:/livestreams/" + matter + "?outcome=done";
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("page", pages.page(reader, ui, matter, null, null, said, faults));
        return "livestreams/one";
    }

    private void product(Reader reader, Ui ui, long matter, Map<String, String> said, List<String> faults) {
        String name = said.getOrDefault("name", "");
        String link = said.getOrDefault("link", "");
        if (name.isEmpty() || name.length() > 60) {
            refuse(ui, faults, "name", name);
        } else if (!SessionSteps.leaks(List.of(name)).isEmpty()) {
            faults.add(ui.t("livestreams.missing.leak"));
        }
        if (!link.isEmpty() && !link.matches("https://[^ \"'<>]{4,290}")) {
            refuse(ui, faults, "link", link);
        }
        if (faults.isEmpty() && !desk.addProduct(reader, matter, name, link.isEmpty() ? null : link)) {
            refuse(ui, faults, "link", link);
        }
    }

    private void figures(Reader reader, Ui ui, long matter, Map<String, String> said, List<String> faults) {
        Session session =
                book.find(reader.scope(), matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!session.held()) {
            faults.add(ui.t("livestreams.missing.not-held"));
            return;
        }
        // The same reading as that of an export: what people type has the same shapes.
        var cells = new HashMap<String, String>();
        cells.put("number", session.number());
        for (String name : List.of("viewers", "peak", "interactions", "orders", "sales")) {
            cells.put(name, said.getOrDefault(name, ""));
        }
        String minutes = said.getOrDefault("minutes", "");
        cells.put("duration", minutes.matches("[0-9]{1,4}") ? minutes + "分钟" : minutes);
        ExportRow row = ExportRow.read(cells);
        row.faults().forEach(fault -> faults.add(fault(ui, fault)));
        Long viewers = row.viewers();
        if (faults.isEmpty() && viewers != null) {
            boolean done = desk.addFigures(reader, session, figures(row, viewers));
            if (!done) {
                faults.add(ui.t("livestreams.fault.figures"));
            }
        }
    }

    private static Figures figures(ExportRow row, long viewers) {
        return new Figures(
                0,
                0,
                null,
                null,
                viewers,
                row.peak(),
                row.seconds(),
                row.interactions(),
                row.orders(),
                row.salesFen(),
                "",
                Instant.EPOCH);
    }

    /** What is wrong with a figure that was typed. */
    private static String fault(Ui ui, ExportRow.Fault fault) {
        String what = fault.expected().equals("peak-most") ? "peak" : fault.expected();
        return ui.t(
                "livestreams.fault.field",
                ui.t("livestreams.figure." + what),
                shown(ui, fault.found()),
                ui.t("livestreams.expected." + fault.expected()));
    }

    static String shown(Ui ui, @Nullable String found) {
        return found == null || found.isEmpty() ? ui.t("livestreams.nothing") : Masking.text(found);
    }

    private static void refuse(Ui ui, List<String> faults, String name, String found) {
        faults.add(ui.t(
                "livestreams.fault.field",
                ui.t("livestreams.product." + name),
                shown(ui, found.length() > 80 ? found.substring(0, 80) + "…" : found),
                ui.t("livestreams.expected." + name)));
    }
}
