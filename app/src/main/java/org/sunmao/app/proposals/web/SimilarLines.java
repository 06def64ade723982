package org.sunmao.app.proposals.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.Past;
import org.sunmao.app.proposals.desk.SimilarFinder;
import org.sunmao.app.shell.Ui;

/** Makes lines of what is alike. */
@Component
class SimilarLines {

    private final SimilarFinder finder;
    private final MatterKinds kinds;
    private final MatterPages pages;

    SimilarLines(SimilarFinder finder, MatterKinds kinds, MatterPages pages) {
        this.finder = finder;
        this.kinds = kinds;
        this.pages = pages;
    }

    /** Those most like a title and a text, without the matter of this id. */
    List<SimilarLine> find(Reader reader, Ui ui, String title, String text, long but) {
        return title.isBlank() && text.isBlank()
                ? List.of()
                : finder.find(reader.scope(), title, text, but).stream()
                        .map(each -> line(reader, ui, each))
                        .toList();
    }

    private SimilarLine line(Reader reader, Ui ui, SimilarFinder.Similar similar) {
        String title = Masking.text(similar.title(), reader.scope());
        if (similar instanceof SimilarFinder.Seen seen) {
            Matter matter = seen.matter();
            return new SimilarLine(
                    kinds.of(matter).path() + "/" + matter.id(),
                    title,
                    ui.t("proposals.similar.seen", matter.number(), pages.state(ui, matter)));
        }
        if (similar instanceof SimilarFinder.Public open) {
            return new SimilarLine(
                    "/proposals/public/" + open.publication().id(),
                    title,
                    ui.t("proposals.similar.public", open.publication().number()));
        }
        Past past = ((SimilarFinder.Before) similar).past();
        return new SimilarLine(
                "/proposals/past/" + past.id(),
                title,
                ui.t("proposals.similar.past", Integer.toString(past.year()), past.number()));
    }
}
