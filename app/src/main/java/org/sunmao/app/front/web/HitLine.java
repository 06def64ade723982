package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.Hit.Why;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.shell.Ui;

/**
 * A line of what was found.
 *
 * @param href the file
 * @param kind in words
 * @param why the reason, in words
 * @param matched the text in which it was found; null where that is the name itself
 */
public record HitLine(
        String href,
        String name,
        String kind,
        boolean confirmed,
        String why,
        @Nullable String matched) {

    static HitLine of(Ui ui, Hit hit) {
        boolean named = hit.matched().equals(hit.name());
        return new HitLine(
                path(hit),
                hit.name(),
                ui.t("front.search.kind." + hit.kind().word()),
                hit.confirmed(),
                ui.t("front.search.why." + (named && hit.why() == Why.ALIAS ? Why.NAME : hit.why()).word()),
                named ? null : hit.matched());
    }

    static String path(Hit hit) {
        return hit.kind() == SearchKind.BUILDING
                ? SubjectPath.building(hit.subjectId())
                : SubjectPath.enterprise(hit.subjectId());
    }
}
