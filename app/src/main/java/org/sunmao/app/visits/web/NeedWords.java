package org.sunmao.app.visits.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Need;

/** Words needs. */
final class NeedWords {

    private final Ui ui;

    NeedWords(Ui ui) {
        this.ui = ui;
    }

    NeedLine line(Need need) {
        LocalDate last = need.lastVisit();
        Need.Next next = need.nextVisit();
        return new NeedLine(
                "E" + need.enterpriseId(),
                need.enterpriseName(),
                "/enterprises/E" + need.enterpriseId(),
                where(need),
                need.points(),
                need.reasons().stream().map(reason -> why(need, reason)).toList(),
                last,
                last == null
                        ? ui.t("visits.never")
                        : ui.t("visits.last", ui.date(last), need.lastBy() == null ? ui.unknown() : need.lastBy()),
                next == null ? null : ui.t("visits.next", ui.date(next.day()), next.department()),
                next == null ? null : "/visits/" + next.visit());
    }

    private @Nullable String where(Need need) {
        String building = need.buildingName();
        String room = need.room();
        if (building == null || room == null) {
            return building;
        }
        String floor = need.floor();
        return ui.t(
                "visits.where", building, floor == null || floor.isEmpty() ? room : ui.t("visits.room", floor, room));
    }

    private NeedLine.Why why(Need need, Need.Reason reason) {
        String key = "visits.need." + reason.rule();
        String warning = reason.facts().get("warning");
        String said = warning == null
                ? ui.t(key + ".reason", day(reason), number(reason))
                : ui.t(
                        "visits.warned." + reason.facts().get("rule"),
                        ui.t("visits.level." + reason.facts().get("level")));
        return new NeedLine.Why(ui.t(key), said, reason.points(), href(need, reason, warning));
    }

    private static @Nullable String href(Need need, Need.Reason reason, @Nullable String warning) {
        if (warning != null) {
            return "/warnings/" + warning;
        }
        return switch (reason.rule()) {
            case "complaint", "long-ago" -> "/enterprises/E" + need.enterpriseId() + "#reported";
            case "disputed" -> "/conflicts?enterprise=E" + need.enterpriseId();
            default -> null;
        };
    }

    private String day(Need.Reason reason) {
        String said = reason.facts().get("day");
        return said == null ? "" : ui.date(LocalDate.parse(said));
    }

    private String number(Need.Reason reason) {
        String said = reason.facts().get("number");
        return said == null ? "" : ui.number(Integer.valueOf(said));
    }
}
