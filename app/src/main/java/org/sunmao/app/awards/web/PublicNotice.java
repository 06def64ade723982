package org.sunmao.app.awards.web;

import java.time.LocalDate;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/**
 * A notice as everybody reads it.
 *
 * @param open whether somebody may still object
 */
public record PublicNotice(
        long id,
        String enterprise,
        String policy,
        String clause,
        String department,
        String amount,
        String words,
        String during,
        State badge,
        String state,
        boolean open) {

    static PublicNotice of(Ui ui, Notice notice, LocalDate today) {
        boolean runs = notice.runs(today);
        return new PublicNotice(
                notice.id(),
                notice.enterprise(),
                notice.policy(ui.locale()),
                notice.clause(ui.locale()),
                notice.department(),
                ui.moneyExact(notice.fen()),
                notice.words(),
                ui.interval(notice.fromDay(), notice.lastDay()),
                runs ? State.RUNNING : State.ENDED,
                ui.t(runs ? "awards.notice.runs" : "awards.notice.over"),
                runs);
    }
}
