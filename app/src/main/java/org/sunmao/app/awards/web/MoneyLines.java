package org.sunmao.app.awards.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.awards.Objection;
import org.sunmao.app.awards.Payment;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.awards.web.ApplicationPage.MoneyView;
import org.sunmao.app.awards.web.ApplicationPage.NoticeView;
import org.sunmao.app.awards.web.ApplicationPage.ObjectionLine;
import org.sunmao.app.awards.web.ApplicationPage.PaymentLine;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Notices, objections and payments in words. */
@Component
class MoneyLines {

    private final ApplicationBook book;
    private final MatterTime time;

    MoneyLines(ApplicationBook book, MatterTime time) {
        this.book = book;
        this.time = time;
    }

    List<NoticeView> notices(Reader reader, Ui ui, Matter matter) {
        return book.listNotices(reader.scope(), matter.id()).stream()
                .map(notice -> notice(ui, notice, time.today()))
                .toList();
    }

    static NoticeView notice(Ui ui, Notice notice, LocalDate today) {
        String state = notice.ended() ? "ended" : notice.runs(today) ? "runs" : "over";
        return new NoticeView(
                "/awards/notices/" + notice.id(),
                notice.ended() ? State.WITHDRAWN : notice.runs(today) ? State.RUNNING : State.ENDED,
                ui.t("awards.notice." + state),
                ui.interval(notice.fromDay(), notice.lastDay()),
                ui.moneyExact(notice.fen()),
                notice.words());
    }

    List<ObjectionLine> objections(Reader reader, Ui ui, Matter matter, boolean answers) {
        return book.listObjections(reader.scope(), matter.id()).stream()
                .map(each -> objection(reader, ui, each, answers))
                .toList();
    }

    private static ObjectionLine objection(Reader reader, Ui ui, Objection each, boolean answers) {
        boolean open = each.state().equals("open");
        return new ObjectionLine(
                each.id(),
                ApplicationPages.text(reader, each.words()),
                each.forgotten() ? ui.t("awards.objection.forgotten") : ApplicationPages.text(reader, each.contact()),
                ui.time(each.at()),
                open ? State.DUE : each.state().equals("upheld") ? State.CONFIRMED : State.REFUSED,
                ui.t("awards.objection." + each.state()),
                ApplicationPages.text(reader, each.answer()),
                open && answers);
    }

    List<PaymentLine> payments(Reader reader, Ui ui, Matter matter, boolean reverses) {
        return book.listPayments(reader.scope(), matter.id()).stream()
                .map(each -> payment(reader, ui, each, reverses))
                .toList();
    }

    private static PaymentLine payment(Reader reader, Ui ui, Payment each, boolean reverses) {
        boolean out = each.kind().equals("payment");
        return new PaymentLine(
                each.id(),
                ui.date(each.day()),
                ui.t("awards.payment." + each.kind() + (each.reversed() ? "-reversed" : "")),
                out ? ui.moneyExact(each.fen()) : ui.t("awards.minus", ui.moneyExact(each.fen())),
                each.reference(),
                ApplicationPages.text(reader, each.why()),
                ui.time(each.at()),
                reverses && out && !each.reversed());
    }

    /** Null before an award was granted. */
    @Nullable
    MoneyView of(Reader reader, Ui ui, Matter matter) {
        Money money = book.money(reader.scope(), matter.id());
        boolean granted = AwardKind.GRANTED.contains(matter.state());
        return !granted && money.paidFen() == 0
                ? null
                : new MoneyView(
                        ui.moneyExact(granted ? money.grantedFen() : 0),
                        ui.moneyExact(money.paidFen()),
                        ui.moneyExact(money.recoveredFen()),
                        ui.moneyExact(granted ? money.toPayFen() : 0));
    }
}
