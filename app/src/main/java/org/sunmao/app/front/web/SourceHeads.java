package org.sunmao.app.front.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.exports.Head;
import org.sunmao.app.front.store.SourceInfo;
import org.sunmao.app.shell.Ui;

/** The sources that an export names. */
final class SourceHeads {

    private SourceHeads() {}

    /** Those of these kinds, in the order of the book. */
    static List<Head.Source> ofKinds(Ui ui, Map<String, SourceInfo> book, Set<String> kinds) {
        return book.values().stream()
                .filter(source -> kinds.contains(source.kind()))
                .map(source -> Head.Source.of(
                        ui,
                        Lists.name(ui, source.nameZh(), source.nameEn()),
                        Lists.name(ui, source.departmentZh(), source.departmentEn()),
                        source.latest()))
                .toList();
    }

    /** Those that a file names. */
    static List<Head.Source> of(Ui ui, List<SourceLine> lines) {
        return lines.stream()
                .map(line -> Head.Source.of(ui, line.name(), line.department(), line.latest()))
                .toList();
    }
}
