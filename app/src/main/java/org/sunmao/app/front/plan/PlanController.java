package org.sunmao.app.front.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Drawing;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.front.web.BuildingFiles;
import org.sunmao.app.front.web.MovedFile;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.shell.Ui;

/** The stacking plan of a building: its floors and units drawn to area. Everybody signed in; rows follow the scope. */
@Clocked
@Controller
@Allowed
class PlanController {

    private final PlanPages plans;
    private final BuildingFiles files;
    private final Exports exports;
    private final Pdfs pdfs;

    PlanController(PlanPages plans, BuildingFiles files, Exports exports, Pdfs pdfs) {
        this.plans = plans;
        this.files = files;
        this.exports = exports;
        this.pdfs = pdfs;
    }

    /**
     * The page.
     *
     * @param month such as {@code 2025-06}; the newest without one, or with one that no list speaks for
     * @param by what the colours tell, see {@link PlanTheme}
     */
    @GetMapping("/buildings/{id}/plan")
    Object plan(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String by,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<String> elsewhere = files.findRedirect(reader.scope(), id);
        if (elsewhere.isPresent()) {
            return MovedFile.to(ui, elsewhere.get() + "/plan");
        }
        model.addAttribute("page", plans.page(reader, ui, id, month, by));
        return "front/plan";
    }

    /** How the units were coloured month by month. */
    @GetMapping("/buildings/{id}/plan/months")
    @ResponseBody
    PlanSeries months(@PathVariable String id, @RequestParam(defaultValue = "") String by, Reader reader, Ui ui) {
        return plans.series(reader, ui, id, by);
    }

    /** Everybody who ever held a unit, as a piece of the page; nobody where the building has no such unit. */
    @GetMapping("/buildings/{id}/plan/history")
    String history(
            @PathVariable String id, @RequestParam(defaultValue = "0") long unit, Reader reader, Ui ui, Model model) {
        model.addAttribute("history", plans.history(reader, ui, id, unit));
        return "front/planhistory";
    }

    /** The plan on one sheet of A3, to print. */
    @GetMapping("/buildings/{id}/plan.pdf")
    void pdf(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String by,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        send(plans.page(reader, ui, id, month, by), "pdf", reader, ui, response);
    }

    /** The same sheet as SVG. */
    @GetMapping("/buildings/{id}/plan.svg")
    void svg(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String by,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        send(plans.page(reader, ui, id, month, by), "svg", reader, ui, response);
    }

    private void send(PlanPage page, String format, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Drawing drawing = PlanSheet.draw(ui, page, pdfs.mark(reader, ui));
        byte[] content = format.equals("pdf") ? pdfs.draw(drawing) : pdfs.drawSvg(drawing);
        long units =
                page.floors().stream().mapToLong(floor -> floor.units().size()).sum();
        exports.send(
                reader,
                new Document(
                        "front.export-plan",
                        "building",
                        SubjectPath.buildingId(page.id()),
                        format,
                        units,
                        drawing.title(),
                        content),
                response);
    }
}
