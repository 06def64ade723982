package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitState;

/** Words visits. */
final class VisitWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Ui ui;
    private final Scope scope;
    private final LocalDate today;

    VisitWords(Ui ui, Scope scope, LocalDate today) {
        this.ui = ui;
        this.scope = scope;
        this.today = today;
    }

    VisitLine line(Visit visit) {
        boolean firm = visit.enterpriseId() != null;
        String name = firm ? visit.enterpriseName() : visit.buildingName();
        return new VisitLine(
                visit.id(),
                "/visits/" + visit.id(),
                name == null ? ui.unknown() : name,
                name == null
                        ? null
                        : firm ? "/enterprises/E" + visit.enterpriseId() : "/buildings/B" + visit.buildingId(),
                firm ? visit.buildingName() : null,
                visit.during().day(),
                when(visit.during()),
                times(visit.during()),
                ui.t("visits.purpose." + visit.purpose()),
                text(visit.about()),
                text(visit.basis()),
                String.join(
                        ui.t("visits.and"), ui.language() == Language.ZH ? visit.departments() : visit.departmentsEn()),
                badge(visit),
                ui.t("visits.state." + visit.state().word()),
                visit.state().word(),
                answer(visit),
                visit.other() == null ? null : when(visit.other()));
    }

    /** A free text for this reader. */
    String text(String said) {
        return Masking.text(said, scope);
    }

    String when(Times times) {
        return ui.t("visits.when", ui.date(times.day()), weekday(times.day()), times(times));
    }

    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, ui.locale());
    }

    String times(Times times) {
        return CLOCK.format(times.fromTime()) + "–" + CLOCK.format(times.toTime());
    }

    private @Nullable String answer(Visit visit) {
        if (visit.state() != VisitState.PROPOSED) {
            return null;
        }
        return visit.standsUnanswered(today)
                ? ui.t("visits.answer.stands", ui.date(visit.answerBy()))
                : ui.t("visits.answer.by", ui.date(visit.answerBy()));
    }

    private State badge(Visit visit) {
        return switch (visit.state()) {
            case PROPOSED -> visit.standsUnanswered(today) ? State.CURRENT : State.DUE;
            case CONFIRMED -> State.CONFIRMED;
            case COUNTERED -> State.REVIEW;
            case DECLINED -> State.REFUSED;
            case DONE -> State.DONE;
            case CANCELLED -> State.WITHDRAWN;
            case MISSED -> State.OVERDUE;
        };
    }
}
