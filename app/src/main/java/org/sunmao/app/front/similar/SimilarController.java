package org.sunmao.app.front.similar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.front.web.BuildingFiles;
import org.sunmao.app.front.web.MovedFile;
import org.sunmao.app.shell.Ui;

/** A building beside its like. Everybody signed in; rows and figures follow the scope. */
@Clocked
@Controller
@Allowed
class SimilarController {

    private final SimilarPages pages;
    private final BuildingFiles files;
    private final Exports exports;

    SimilarController(SimilarPages pages, BuildingFiles files, Exports exports) {
        this.pages = pages;
        this.files = files;
        this.exports = exports;
    }

    /**
     * The page.
     *
     * @param by in what they are to be alike: grade, area, street, year, distance
     * @param most how many
     */
    @GetMapping("/buildings/{id}/similar")
    Object page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String most,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<String> elsewhere = files.findRedirect(reader.scope(), id);
        if (elsewhere.isPresent()) {
            return MovedFile.to(ui, elsewhere.get() + "/similar");
        }
        model.addAttribute("page", pages.find(reader.scope(), id, by, most));
        return "front/similar";
    }

    /** The same as a workbook. */
    @GetMapping("/buildings/{id}/similar.xlsx")
    void book(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String most,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        exports.send(reader, ui, new SimilarBook(ui).of(pages.find(reader.scope(), id, by, most)), response);
    }
}
