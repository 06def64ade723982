package org.sunmao.app.people.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Accounts.Granted;
import org.sunmao.app.people.store.GrantTargets;
import org.sunmao.app.people.store.GrantTargets.Target;
import org.sunmao.app.shell.Ui;

/**
 * A grant as it is shown.
 *
 * @param kind its kind's word
 * @param ref its reference
 * @param target what it opens; null when that is gone
 * @param by who gave it
 * @param at when
 * @param lastDay the last day on which it holds; null without an end
 */
public record GrantLine(
        String kind,
        String ref,
        @Nullable Target target,
        String by,
        Instant at,
        @Nullable LocalDate lastDay) {

    static GrantLine of(Granted granted, GrantTargets targets) {
        return new GrantLine(
                granted.what().kind().word(),
                granted.what().ref(),
                targets.find(granted.what()).orElse(null),
                granted.by(),
                granted.at(),
                granted.lastDay());
    }

    /** What it opens, in the page's language. */
    public String name(Ui ui) {
        if (kind.equals("district")) {
            return ui.t("people.kind.district");
        }
        return target == null ? ref : name(ui, target);
    }

    /** A target's name in the page's language. */
    public static String name(Ui ui, Target target) {
        return ui.lang().equals("zh") ? target.nameZh() : target.nameEn();
    }
}
