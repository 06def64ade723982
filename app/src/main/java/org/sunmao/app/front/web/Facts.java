package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.SourcedValue;
import org.sunmao.app.shell.Ui;

/** Words the attributes of a file, for one reader. */
final class Facts {

    private final Ui ui;
    private final Scope scope;
    private final SourceNames sources;
    private final String room;
    private final String path;

    /**
     * @param room whose messages name the attributes
     * @param path address of the file; its rows are below
     */
    Facts(Ui ui, Scope scope, SourceNames sources, String room, String path) {
        this.ui = ui;
        this.scope = scope;
        this.sources = sources;
        this.room = room;
        this.path = path;
    }

    /** These attributes in this order, also those that no source speaks of; then all others that one does, but for the hidden. */
    List<FactLine> lines(Attributes attributes, List<String> first, Set<String> hidden) {
        var codes = new LinkedHashSet<>(first);
        attributes.values().keySet().stream().sorted().forEach(codes::add);
        codes.removeAll(hidden);
        return codes.stream().map(code -> line(attributes, code)).toList();
    }

    FactLine line(Attributes attributes, String code) {
        return new FactLine(label(code), value(attributes, code), dissents(attributes, code));
    }

    String label(String code) {
        return ui.tOr(room + ".attribute." + code, ui.tOr("front.field." + code, code));
    }

    SourcedValue value(Attributes attributes, String code) {
        return attributes
                .winner(code)
                .map(won -> new SourcedValue(
                        shown(code, won),
                        sources.name(won.source()),
                        won.date(),
                        attributes.dissenting(code).size(),
                        path + "/rows?attribute=" + code))
                .orElseGet(() -> attributes.withheld(code)
                        ? new SourcedValue(ui.t("shell.erased"), null, null, 0, null)
                        : SourcedValue.unknown());
    }

    private List<Dissent> dissents(Attributes attributes, String code) {
        List<Dissent> dissents = new ArrayList<>();
        for (Chosen other : attributes.dissenting(code)) {
            dissents.add(new Dissent(shown(code, other), sources.name(other.source()), other.date()));
        }
        return dissents;
    }

    private String shown(String code, Chosen chosen) {
        return AttributeTexts.shown(ui, scope, code, chosen.value());
    }

    /** Codes of all sources that claim anything. */
    static Set<String> sourcesOf(Attributes attributes) {
        return attributes.values().values().stream()
                .flatMap(List::stream)
                .map(Chosen::source)
                .collect(Collectors.toSet());
    }
}
