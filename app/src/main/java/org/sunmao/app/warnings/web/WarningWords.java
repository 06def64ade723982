package org.sunmao.app.warnings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.warnings.Warning;

/** Words warnings. */
final class WarningWords {

    private final Ui ui;
    private final LocalDate today;

    WarningWords(Ui ui, LocalDate today) {
        this.ui = ui;
        this.today = today;
    }

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    WarningLine line(Warning one) {
        return new WarningLine(
                one.id(),
                "/warnings/" + one.id(),
                ui.t("warnings.rule." + one.rule()),
                badge(one.level()),
                ui.t("warnings.rule." + one.rule() + ".level." + one.level()),
                subject(one),
                subjectHref(one),
                where(one),
                reason(one),
                rows(one),
                ui.t("warnings.owner." + one.owner()),
                one.holds() ? stateBadge(one.state()) : State.WITHDRAWN,
                state(one),
                one.firstOn(),
                ChronoUnit.DAYS.between(one.firstOn(), one.endedOn() == null ? today : one.endedOn()));
    }

    static State badge(int level) {
        return level == 3 ? State.OVERDUE : level == 2 ? State.DUE : State.PROVISIONAL;
    }

    private static State stateBadge(String state) {
        return switch (state) {
            case "open" -> State.REVIEW;
            case "taken", "postponed" -> State.DUE;
            default -> State.FRESH;
        };
    }

    private String state(Warning one) {
        if (!one.holds()) {
            return ui.t("warnings.ended.on", ui.date(one.endedOn()));
        }
        return switch (one.state()) {
            case "taken" -> ui.t("warnings.taken.by", one.takenBy() == null ? "" : one.takenBy());
            case "postponed" -> ui.t("warnings.postponed.until", ui.date(one.untilOn()));
            default -> ui.t("warnings.state." + one.state());
        };
    }

    private String subject(Warning one) {
        if (one.subject().equals("building")
                && one.enterpriseName() != null
                && !one.rule().equals("one-carries")) {
            return one.enterpriseName();
        }
        String holder = one.facts().get("holder");
        if (one.subject().equals("building") && holder != null) {
            return holder;
        }
        return one.subjectName() == null ? ui.unknown() : one.subjectName();
    }

    private static @Nullable String subjectHref(Warning one) {
        Long enterprise = one.enterpriseId();
        if (enterprise != null && one.enterpriseName() != null && !one.rule().equals("one-carries")) {
            return "/enterprises/E" + enterprise;
        }
        if (one.subject().equals("source")) {
            return "/catalogue/" + one.subjectName();
        }
        return one.subject().equals("building")
                        && one.subjectName() != null
                        && one.facts().get("holder") == null
                ? "/buildings/B" + one.subjectId()
                : null;
    }

    private @Nullable String where(Warning one) {
        String room = room(one);
        String building = one.buildingName();
        if (building == null || one.rule().equals("one-carries") || one.rule().equals("vacancy-rises")) {
            return room.isEmpty() ? null : room;
        }
        return room.isEmpty() ? building : ui.t("warnings.where", building, room);
    }

    private String room(Warning one) {
        String label = one.facts().get("label");
        String floor = one.facts().get("floor");
        if (label == null) {
            return "";
        }
        return floor == null || floor.isEmpty() ? label : ui.t("warnings.room", floor, label);
    }

    private static @Nullable String rows(Warning one) {
        Long building = one.buildingId();
        Long enterprise = one.enterpriseId();
        return switch (one.rule()) {
            case "lease-ends", "lease-over" ->
                building == null
                        ? null
                        : "/buildings/B" + building + "/rows?unit="
                                + one.facts().get("unit");
            case "vacancy-rises" -> "/measures/vacant-area?place=building:" + one.subjectId();
            case "stands-dark" -> "/conflicts/" + one.facts().get("conflict");
            case "tax-falls", "tax-jumps", "key-address" -> enterprise == null ? null : "/enterprises/E" + enterprise;
            case "one-carries" -> "/measures/tax-12-months?place=building:" + one.subjectId();
            case "source-overdue" -> "/catalogue/" + one.facts().get("source");
            default -> null;
        };
    }

    private String reason(Warning one) {
        String key = "warnings.rule." + one.rule() + ".reason";
        return switch (one.rule()) {
            case "lease-ends", "lease-over" ->
                "0".equals(one.facts().get("days"))
                        ? ui.t("warnings.rule.lease-ends.today", day(one, "end"))
                        : ui.t(key, day(one, "end"), number(one, "days"));
            case "vacancy-rises" -> ui.t(key, share(one, "before"), share(one, "now"), area(one, "vacant"));
            case "tax-falls", "tax-jumps" -> ui.t(key, share(one, "share"), month(one));
            case "one-carries" ->
                ui.t(
                        key,
                        one.enterpriseName() == null ? ui.unknown() : one.enterpriseName(),
                        number(one, "step"),
                        number(one, "payers"));
            case "key-address" -> ui.t(key, day(one, "since"));
            case "source-overdue" -> ui.t(key, day(one, "latest"), number(one, "days"), number(one, "cadence"));
            default -> ui.t(key);
        };
    }

    private String day(Warning one, String fact) {
        String said = one.facts().get(fact);
        return ui.date(said == null ? null : LocalDate.parse(said));
    }

    private String month(Warning one) {
        String said = one.facts().get("month");
        return ui.month(said == null ? null : YearMonth.parse(said));
    }

    private String number(Warning one, String fact) {
        return ui.number(decimal(one, fact));
    }

    private String share(Warning one, String fact) {
        return ui.percent(decimal(one, fact));
    }

    private String area(Warning one, String fact) {
        return ui.area(decimal(one, fact));
    }

    private static @Nullable BigDecimal decimal(Warning one, String fact) {
        String said = one.facts().get(fact);
        return said == null ? null : new BigDecimal(said);
    }
}
