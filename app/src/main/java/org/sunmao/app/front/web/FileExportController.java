package org.sunmao.app.front.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.shell.Ui;
import tools.jackson.databind.json.JsonMapper;

/** One building's and one enterprise's file to take away. Everybody signed in; only files that are open, as far as they are. */
@Clocked
@Controller
@Allowed
class FileExportController {

    private final BuildingFiles buildings;
    private final EnterpriseFiles enterprises;
    private final BuildingsApi buildingsApi;
    private final EnterprisesApi enterprisesApi;
    private final Exports exports;
    private final Pdfs pdfs;
    private final JsonMapper json;

    FileExportController(
            BuildingFiles buildings,
            EnterpriseFiles enterprises,
            BuildingsApi buildingsApi,
            EnterprisesApi enterprisesApi,
            Exports exports,
            Pdfs pdfs,
            JsonMapper json) {
        this.buildings = buildings;
        this.enterprises = enterprises;
        this.buildingsApi = buildingsApi;
        this.enterprisesApi = enterprisesApi;
        this.exports = exports;
        this.pdfs = pdfs;
        this.json = json;
    }

    /** A file as JSON with what the head sheet of a workbook says. */
    record JsonFile(
            String title, String exportedBy, String role, Instant exportedAt, List<SourceLine> sources, Object file) {}

    @GetMapping("/buildings/{id}/file.xlsx")
    void buildingBook(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        exports.send(reader, ui, FileBooks.of(ui, buildings.page(reader, ui, id)), response);
    }

    @GetMapping("/buildings/{id}/file.json")
    void buildingJson(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        BuildingPage page = buildings.page(reader, ui, id);
        var file = buildingsApi.answer(reader.scope(), buildings.get(reader.scope(), id), CoordinateSystem.WGS84);
        String title = ui.t("front.export.file.building", page.name());
        exports.send(
                reader,
                new Document(
                        "front.export-building",
                        "building",
                        SubjectPath.buildingId(page.id()),
                        "json",
                        file.units().size(),
                        title,
                        written(reader, title, page.sources(), file)),
                response);
    }

    /** 一楼一档 on paper. */
    @GetMapping("/buildings/{id}/file.pdf")
    void buildingPdf(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        BuildingPage page = buildings.page(reader, ui, id);
        String title = ui.t("front.export.file.building", page.name());
        long units =
                page.floors().stream().mapToLong(floor -> floor.units().size()).sum();
        byte[] pdf = pdfs.print(reader, ui, title, "front/printbuilding.jte", page);
        String own = SubjectPath.buildingId(page.id());
        exports.send(
                reader, new Document("front.export-building", "building", own, "pdf", units, title, pdf), response);
    }

    @GetMapping("/enterprises/{id}/file.xlsx")
    void enterpriseBook(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        exports.send(reader, ui, FileBooks.of(ui, enterprises.page(reader, ui, id)), response);
    }

    @GetMapping("/enterprises/{id}/file.json")
    void enterpriseJson(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        EnterprisePage page = enterprises.page(reader, ui, id);
        var file = enterprisesApi.answer(reader.scope(), enterprises.get(reader.scope(), id));
        String title = ui.t("front.export.file.enterprise", page.name());
        exports.send(
                reader,
                new Document(
                        "front.export-enterprise",
                        "enterprise",
                        SubjectPath.enterpriseId(page.id()),
                        "json",
                        file.tenancies().size() + file.tax().size(),
                        title,
                        written(reader, title, page.sources(), file)),
                response);
    }

    /** 一企一档 on paper. */
    @GetMapping("/enterprises/{id}/file.pdf")
    void enterprisePdf(@PathVariable String id, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        EnterprisePage page = enterprises.page(reader, ui, id);
        String title = ui.t("front.export.file.enterprise", page.name());
        long lines =
                page.current().size() + page.past().size() + page.tax().months().size();
        byte[] pdf = pdfs.print(reader, ui, title, "front/printenterprise.jte", page);
        String own = SubjectPath.enterpriseId(page.id());
        exports.send(
                reader, new Document("front.export-enterprise", "enterprise", own, "pdf", lines, title, pdf), response);
    }

    private byte[] written(Reader reader, String title, List<SourceLine> sources, Object file) {
        String role = reader.role() == null ? "" : reader.role().word();
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new JsonFile(title, reader.username(), role, Instant.now(), sources, file));
    }
}
