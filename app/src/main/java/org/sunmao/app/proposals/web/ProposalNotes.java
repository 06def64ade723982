package org.sunmao.app.proposals.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.page.ThreadNotes;
import org.sunmao.app.matters.page.ThreadView;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Reply;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.UnitWords;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;

/** What the thread tells of a proposal: each reply, what was promised, what came of it later, and what was measured before and now. */
@Component
class ProposalNotes implements ThreadNotes {

    private final Matters matters;
    private final ProposalBook book;
    private final UnitWords units;
    private final IndicatorViews indicators;

    ProposalNotes(Matters matters, ProposalBook book, UnitWords units, IndicatorViews indicators) {
        this.matters = matters;
        this.book = book;
        this.units = units;
        this.indicators = indicators;
    }

    @Override
    public String kind() {
        return ProposalKind.CODE;
    }

    @Override
    public List<ThreadView.Note> list(Reader reader, Ui ui, Matter matter) {
        var notes = new ArrayList<ThreadView.Note>();
        List<Reply> replies = book.replies(reader.scope(), matter.id());
        replies.forEach(each -> notes.add(reply(reader, ui, each)));
        matters.promises(reader.scope(), matter.id()).forEach(each -> notes.add(promise(reader, ui, each)));
        book.later(reader.scope(), matter.id())
                .forEach(each -> notes.add(new ThreadView.Note(
                        ui.t("proposals.thread.later"),
                        ProposalLines.word(ui, "result", each.result()),
                        ui.date(each.on()))));
        indicators.of(reader, ui, matter, book.indicators(reader.scope(), matter.id()), replies).stream()
                .filter(view -> view.points().size() > 1)
                .forEach(view -> notes.add(indicator(ui, view)));
        return notes;
    }

    private ThreadView.Note reply(Reader reader, Ui ui, Reply reply) {
        UnitWords.Named unit = units.find(reader.scope(), reply.unit());
        String name = ui.language() == Language.ZH ? unit.zh() : unit.en();
        String beside = name + " · " + ui.date(reply.on());
        return new ThreadView.Note(
                ui.t("proposals.reply.round", reply.round()),
                ProposalLines.word(ui, "class", reply.sort()) + " · "
                        + ProposalLines.word(ui, "result", reply.result()),
                reply.inTime() ? beside : beside + " · " + ui.t("proposals.reply.late"));
    }

    private static ThreadView.Note promise(Reader reader, Ui ui, Promise promise) {
        return new ThreadView.Note(
                ui.t("proposals.thread.promise"),
                Masking.text(promise.what(), reader.scope()),
                ui.t("matters.promise." + promise.state()) + " · "
                        + ui.t("matters.part.due", ui.date(promise.dueOn())));
    }

    /** The month before and now; what is not known is said to be so. */
    private static ThreadView.Note indicator(Ui ui, IndicatorView view) {
        IndicatorView.Point before = view.points().get(0);
        IndicatorView.Point now = view.points().get(view.points().size() - 1);
        return new ThreadView.Note(
                view.subject() + " · " + view.measure(),
                ui.t("proposals.thread.before-after", said(before), said(now)),
                now.change());
    }

    private static String said(IndicatorView.Point point) {
        return point.month() + " " + (point.value().isEmpty() ? point.why() : point.value());
    }
}
