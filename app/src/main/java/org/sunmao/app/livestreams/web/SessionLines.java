package org.sunmao.app.livestreams.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes sessions ready for lists. */
@Component
class SessionLines {

    private final LivestreamBook book;

    SessionLines(LivestreamBook book) {
        this.book = book;
    }

    List<SessionLine> of(Reader reader, Ui ui, List<Session> sessions) {
        Map<Long, Figures> figures = book.standing(
                reader.scope(), sessions.stream().map(Session::matter).toList());
        return sessions.stream()
                .map(session -> line(reader, ui, session, figures.get(session.matter())))
                .toList();
    }

    private static SessionLine line(Reader reader, Ui ui, Session session, @Nullable Figures figures) {
        return new SessionLine(
                "/livestreams/" + session.matter(),
                session.number(),
                Masking.text(session.title(), reader.scope()),
                session.firm(),
                "/livestreams/enterprises/E" + session.enterprise(),
                ui.date(session.day()),
                session.begins().toString(),
                ui.t("livestreams.choice.platform." + session.platform()),
                ui.t("livestreams.state." + session.state()),
                badge(session.state()),
                figures == null ? null : said(ui, figures));
    }

    static State badge(String state) {
        return switch (state) {
            case "planned" -> State.DUE;
            case "announced", "held" -> State.RUNNING;
            default -> State.ENDED;
        };
    }

    /** Figures in a sentence, of what was said alone. */
    static String said(Ui ui, Figures figures) {
        var parts = new ArrayList<String>();
        parts.add(ui.t("livestreams.said.viewers", figures.viewers()));
        if (figures.peak() != null) {
            parts.add(ui.t("livestreams.said.peak", figures.peak()));
        }
        if (figures.orders() != null) {
            parts.add(ui.t("livestreams.said.orders", figures.orders()));
        }
        if (figures.salesFen() != null) {
            parts.add(ui.t("livestreams.said.sales", ui.moneyExact(figures.salesFen())));
        }
        return String.join(ui.t("livestreams.and"), parts);
    }

    /** A length in hours and minutes. */
    static String length(Ui ui, @Nullable Integer seconds) {
        return seconds == null
                ? ui.unknown()
                : ui.t("livestreams.length", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
