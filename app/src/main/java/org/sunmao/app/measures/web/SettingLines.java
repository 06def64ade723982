package org.sunmao.app.measures.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.SettingLog;

/** The settings with what was chosen, as known at the reader's moment. */
@Component
class SettingLines {

    private final Measures measures;
    private final SettingLog log;

    SettingLines(Measures measures, SettingLog log) {
        this.measures = measures;
        this.log = log;
    }

    List<SettingLine> list(Scope scope) {
        return measures.listSettings().stream().map(s -> line(s, scope)).toList();
    }

    /** A reason is free text, and everybody may read it: what is personal in it is masked for all. */
    SettingLine line(Setting setting, Scope scope) {
        @Nullable Instant knownOn = scope.clocks().knownOn();
        List<Chosen> versions = log.list(setting, knownOn).stream()
                .sorted(Comparator.comparingInt(Chosen::version).reversed())
                .map(c -> new Chosen(
                        c.setting(), c.version(), c.value(), c.from(), c.by(), c.at(), Masking.text(c.why())))
                .toList();
        YearMonth month = scope.clocks().trueOn() == null
                ? YearMonth.now()
                : YearMonth.from(scope.clocks().trueOn());
        Chosen now = log.find(setting, month, knownOn);
        return new SettingLine(
                setting,
                versions.stream()
                        .filter(c -> c.version() == now.version())
                        .findFirst()
                        .orElse(now),
                versions,
                measures.listDependents(setting));
    }
}
