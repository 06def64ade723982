package org.sunmao.app.livestreams.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** Makes a session ready for a reader. */
@Component
class SessionPages {

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final LivestreamBook book;
    private final SessionLines lines;

    SessionPages(Matters matters, MatterKinds kinds, MatterPages pages, LivestreamBook book, SessionLines lines) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.book = book;
        this.lines = lines;
    }

    /** The matter of a session; there is none for whoever does not see it. */
    Matter matter(Reader reader, long id) {
        return matters.find(reader.scope(), id)
                .filter(each -> each.kind().equals(LivestreamKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the reader writes products and figures of what the reader sees. */
    static boolean keeps(Reader reader) {
        return reader.is(Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE);
    }

    SessionPage page(
            Reader reader,
            Ui ui,
            long id,
            @Nullable String outcome,
            @Nullable String fields,
            Map<String, String> said,
            List<String> faults) {
        Matter matter = matter(reader, id);
        Session session =
                book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> units = pages.unitNames(reader, ui);
        var refused = new ArrayList<>(faults);
        refused.addAll(refused(ui, fields));
        Optional<Matter> from = matters.references(reader.scope(), id).stream()
                .filter(each -> each.role().equals("from") && each.kind().equals("matter"))
                .findFirst()
                .flatMap(each -> matters.find(reader.scope(), Long.parseLong(each.ref())));
        List<Figures> figures = book.figures(reader.scope(), id);
        return new SessionPage(
                id,
                lines.of(reader, ui, List.of(session)).get(0),
                session.workshop(),
                session.host().isEmpty()
                        ? ui.t("livestreams.host.none")
                        : ui.t(
                                session.hostPublic() ? "livestreams.host.public" : "livestreams.host.inside",
                                session.host()),
                pages.field(reader, ui, matter, "about", units),
                pages.field(reader, ui, matter, "result", units),
                from.map(each -> each.number() + " " + Masking.text(each.title(), reader.scope()))
                        .orElse(null),
                from.map(each -> kinds.of(each).path() + "/" + each.id()).orElse(null),
                book.products(reader.scope(), id),
                figures.stream()
                        .map(each -> figure(ui, each, each == figures.get(0)))
                        .toList(),
                keeps(reader) && !matter.state().equals("cancelled"),
                session.held(),
                said,
                refused,
                pages.view(reader, ui, matter, units, outcome));
    }

    private List<String> refused(Ui ui, @Nullable String fields) {
        if (fields == null || fields.isBlank()) {
            return List.of();
        }
        var refused = new ArrayList<String>();
        for (String name : fields.split(",")) {
            String missing = ui.tOr("livestreams.missing." + name, "");
            if (!missing.isEmpty()) {
                refused.add(missing);
            } else if (kinds.find(LivestreamKind.CODE)
                    .orElseThrow()
                    .findField(name)
                    .isPresent()) {
                refused.add(ui.t("livestreams.missing.field", ui.t("livestreams.field." + name)));
            }
        }
        return refused;
    }

    private static SessionPage.FigureLine figure(Ui ui, Figures each, boolean holds) {
        String file = each.file();
        Integer row = each.row();
        return new SessionPage.FigureLine(
                file == null || row == null
                        ? ui.t("livestreams.typed", ui.time(each.at()))
                        : ui.t("livestreams.imported", file, row, ui.time(each.at())),
                ui.number(each.viewers()),
                ui.number(each.peak()),
                SessionLines.length(ui, each.seconds()),
                ui.number(each.interactions()),
                ui.number(each.orders()),
                ui.moneyExact(each.salesFen()),
                holds);
    }
}
