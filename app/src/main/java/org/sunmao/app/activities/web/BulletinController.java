package org.sunmao.app.activities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.store.ProgrammeBook;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.shell.Ui;

/** The bulletin (简报) as a page that prints, and as PDF. */
@Controller
@Allowed
class BulletinController {

    private final ActivityPages pages;
    private final ProgrammeBook programme;
    private final MatterFiles files;
    private final Pdfs pdfs;
    private final Exports exports;

    BulletinController(ActivityPages pages, ProgrammeBook programme, MatterFiles files, Pdfs pdfs, Exports exports) {
        this.pages = pages;
        this.programme = programme;
        this.files = files;
        this.pdfs = pdfs;
        this.exports = exports;
    }

    private Activity.Bulletin get(Reader reader, long matter) {
        return programme
                .findBulletin(reader.scope(), matter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BulletinSheet sheet(
            Activity one, Activity.Bulletin bulletin, @Nullable String photo, Reader reader, Ui ui) {
        var say = new Said(ui, reader);
        return new BulletinSheet(
                one.matter(),
                one.number(),
                say.text(bulletin.title()),
                say.text(bulletin.byline()),
                say.text(bulletin.said())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                photo,
                say.text(bulletin.caption()),
                ui.t("activities.bulletin.about", say.text(one.hosts()), say.when(one), say.where(one)),
                bulletin.publishedAt() == null ? null : ui.time(bulletin.publishedAt()));
    }

    @GetMapping("/activities/{matter:[0-9]{1,18}}/bulletin")
    String page(@PathVariable long matter, Reader reader, Ui ui, Model model) {
        Activity one = pages.get(reader, matter);
        Activity.Bulletin bulletin = get(reader, matter);
        String photo = bulletin.photo() == null ? null : "/matters/" + matter + "/files?file=" + bulletin.photo();
        model.addAttribute("page", sheet(one, bulletin, photo, reader, ui));
        return "activities/bulletin";
    }

    @GetMapping("/activities/{matter:[0-9]{1,18}}/bulletin.pdf")
    void pdf(@PathVariable long matter, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        Activity one = pages.get(reader, matter);
        Activity.Bulletin bulletin = get(reader, matter);
        BulletinSheet sheet = sheet(one, bulletin, photo(reader, pages.matter(reader, matter), bulletin), reader, ui);
        byte[] pdf = pdfs.print(reader, ui, sheet.title(), "activities/sheet.jte", sheet);
        exports.send(
                reader,
                new Document("activities.bulletin-pdf", "matter", Long.toString(matter), "pdf", 1, sheet.title(), pdf),
                response);
    }

    /** The photo within the address, for nothing is fetched while a file is printed. */
    private @Nullable String photo(Reader reader, Matter matter, Activity.Bulletin bulletin) {
        Long photo = bulletin.photo();
        if (photo == null) {
            return null;
        }
        Optional<String> found = files.find(reader, matter, photo)
                .map(stored -> "data:" + stored.about().kind().mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(stored.bytes()));
        return found.orElse(null);
    }
}
