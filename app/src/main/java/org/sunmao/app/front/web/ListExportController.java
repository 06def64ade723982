package org.sunmao.app.front.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.shell.Ui;

/** The lists as workbooks, with the filters and the order of the page they are asked from. Everybody signed in; rows follow the scope. */
@Clocked
@Controller
@Allowed
class ListExportController {

    private final BuildingListExport buildings;
    private final EnterpriseListExport enterprises;
    private final Exports exports;

    ListExportController(BuildingListExport buildings, EnterpriseListExport enterprises, Exports exports) {
        this.buildings = buildings;
        this.enterprises = enterprises;
        this.exports = exports;
    }

    @GetMapping("/buildings.xlsx")
    void buildings(@ModelAttribute BuildingFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        exports.send(reader, ui, buildings.export(reader, ui, filters), response);
    }

    @GetMapping("/enterprises.xlsx")
    void enterprises(@ModelAttribute EnterpriseFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        exports.send(reader, ui, enterprises.export(reader, ui, filters), response);
    }
}
