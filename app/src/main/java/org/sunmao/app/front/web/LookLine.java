package org.sunmao.app.front.web;

import java.time.LocalDate;
import org.sunmao.app.front.store.Looks.Look;
import org.sunmao.app.shell.Ui;

/** Looks of one day at an enterprise's own file, in the words of the page. */
public record LookLine(LocalDate day, String role, String kind, String purpose, long count) {

    static LookLine of(Ui ui, Look look) {
        return new LookLine(
                look.day(),
                ui.t("access.role." + look.role()),
                ui.t(kind(look.action())),
                look.purpose(),
                look.count());
    }

    /** Reading, taking away, or a program's reading. */
    private static String kind(String action) {
        String verb = action.substring(action.indexOf('.') + 1);
        if (verb.startsWith("export")) {
            return "front.looks.export";
        }
        return verb.startsWith("api") ? "front.looks.api" : "front.looks.read";
    }
}
