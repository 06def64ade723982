package org.sunmao.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** Prints the answer to a request as a letter: what was asked, what was answered, by which unit. How it was judged and how to reach whoever asked is not in it. */
@Component
class AnswerLetters {

    private final Matters matters;
    private final MatterPages pages;
    private final Enterprises enterprises;
    private final Pdfs pdfs;

    AnswerLetters(Matters matters, MatterPages pages, Enterprises enterprises, Pdfs pdfs) {
        this.matters = matters;
        this.pages = pages;
        this.enterprises = enterprises;
        this.pdfs = pdfs;
    }

    /**
     * The letter of a request that was answered; empty for one that was not.
     *
     * @param reader who reads the request
     * @param printer who stands in the foot of the page
     */
    Optional<Document> print(Reader reader, Reader printer, Ui ui, Matter matter) {
        String answer = matter.fields().get(MatterFields.ANSWER);
        if (answer == null) {
            return Optional.empty();
        }
        Map<String, String> units = pages.unitNames(reader, ui);
        String answered = matters.history(reader.scope(), matter.id()).stream()
                .filter(event -> event.event().equals("answer"))
                .findFirst()
                .map(MatterEvent::at)
                .map(at -> ui.date(LocalDate.ofInstant(at, MatterTime.ZONE)))
                .orElse("");
        String firm = matter.enterprises().stream()
                .findFirst()
                .map(id -> enterprises.names(reader.scope(), List.of(id)).get(id))
                .orElse("");
        String unit = matter.leadUnit() == null ? "" : units.getOrDefault(matter.leadUnit(), matter.leadUnit());
        var page = new LetterPage(
                matter.number(),
                firm,
                Masking.text(matter.title()),
                ui.time(matter.openedAt()),
                Masking.text(matter.fields().getOrDefault("content", "")),
                Masking.text(answer),
                unit,
                answered);
        String title = ui.t("requests.letter.title", matter.number());
        byte[] pdf = pdfs.print(printer, ui, title, "requests/letter.jte", page);
        return Optional.of(
                new Document("requests.print-answer", "matter", Long.toString(matter.id()), "pdf", 1, title, pdf));
    }
}
