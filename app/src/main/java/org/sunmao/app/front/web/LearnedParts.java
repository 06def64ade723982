package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.SubjectLink;
import org.sunmao.app.front.store.SubjectLinks;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.place.LearnedAlias;

/** Words what records have taught about the names and numbers of a building. */
@Component
class LearnedParts {

    private final LearnedAliases aliases;
    private final SubjectLinks links;

    LearnedParts(LearnedAliases aliases, SubjectLinks links) {
        this.aliases = aliases;
        this.links = links;
    }

    /** Names, then numbers; no part without any. */
    List<LearnedPart> of(Ui ui, Scope scope, SourceNames sources, long building) {
        List<LearnedAlias> learned = aliases.list(scope, building);
        List<Long> mentions = learned.stream()
                .flatMap(alias -> alias.examples().stream())
                .map(Long::valueOf)
                .distinct()
                .toList();
        List<SubjectLink> speaking = links.find(scope, building, mentions);
        String path = SubjectPath.building(building);
        List<LearnedPart> parts = new ArrayList<>();
        for (LearnedAlias.Kind kind : LearnedAlias.Kind.values()) {
            List<LearnedPart.Line> lines = learned.stream()
                    .filter(alias -> alias.kind() == kind)
                    .map(alias -> line(ui, alias, Links.lines(ui, scope, sources, path, examples(alias, speaking))))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new LearnedPart(ui.t("front.learned." + LearnedAliases.code(kind)), lines));
            }
        }
        return parts;
    }

    private static List<SubjectLink> examples(LearnedAlias alias, List<SubjectLink> speaking) {
        return speaking.stream()
                .filter(link -> alias.examples().contains(Long.toString(link.mention())))
                .toList();
    }

    private static LearnedPart.Line line(Ui ui, LearnedAlias alias, List<LinkLine> examples) {
        return new LearnedPart.Line(
                shown(alias),
                ui.t("front.learned.basis." + LearnedAliases.code(alias.basis())),
                ui.t("front.learned.says", alias.records(), alias.sources()),
                examples);
    }

    /** A number is kept as road and number, and shown as addresses have it. */
    private static String shown(LearnedAlias alias) {
        String value = alias.value();
        boolean bare = Character.isDigit(value.charAt(value.length() - 1));
        return alias.kind() == LearnedAlias.Kind.NUMBER && bare ? value + "号" : value;
    }
}
