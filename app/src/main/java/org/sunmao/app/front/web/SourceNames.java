package org.sunmao.app.front.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.store.SourceInfo;
import org.sunmao.app.measures.Freshness;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** What sources are called in the page's language. */
public record SourceNames(Ui ui, Map<String, SourceInfo> byCode) {

    /** The name of a source; its code where it is not known. */
    public String name(String code) {
        SourceInfo source = byCode.get(code);
        return source == null ? code : Lists.name(ui, source.nameZh(), source.nameEn());
    }

    /** What a source tells about: buildings, register, tenants, tax or places; empty where it is not known. */
    String kind(String code) {
        SourceInfo source = byCode.get(code);
        return source == null ? "" : source.kind();
    }

    /** These sources, each once, in the order of the book. */
    List<SourceLine> lines(Collection<String> codes) {
        return byCode.values().stream()
                .filter(source -> codes.contains(source.code()))
                .map(this::line)
                .toList();
    }

    private SourceLine line(SourceInfo source) {
        return new SourceLine(
                Lists.name(ui, source.nameZh(), source.nameEn()),
                Lists.name(ui, source.departmentZh(), source.departmentEn()),
                source.latest(),
                state(source.freshness()));
    }

    private static @Nullable State state(Freshness freshness) {
        return switch (freshness) {
            case FRESH -> State.FRESH;
            case DUE -> State.DUE;
            case OVERDUE -> State.OVERDUE;
            case NOT_YET, NOT_AGREED -> null;
        };
    }
}
