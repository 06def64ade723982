package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** What a report says, ready to be corrected. */
final class ReportForms {

    private ReportForms() {}

    /** Null where masks hide something of it: what a form shows masked it would write down masked. */
    static ProjectPage.@Nullable Correction correction(Reader reader, Ui ui, MatterKind kind, Matter matter) {
        Map<String, String> fields = matter.fields();
        String investor = fields.getOrDefault("investor", "");
        String content = fields.getOrDefault("content", "");
        boolean plain = Masking.text(investor, reader.scope()).equals(investor)
                && Masking.text(content, reader.scope()).equals(content);
        return plain
                ? new ProjectPage.Correction(
                        investor,
                        fields.getOrDefault("investor-code", ""),
                        fields.getOrDefault("source", ""),
                        sources(ui, kind),
                        fields.getOrDefault("region", ""),
                        content)
                : null;
    }

    static List<Choice> sources(Ui ui, MatterKind kind) {
        var choices = new ArrayList<Choice>();
        kind.findField("source")
                .map(MatterField::choices)
                .orElse(List.of())
                .forEach(each -> choices.add(new Choice(each, ui.t("projects.choice.source." + each))));
        return choices;
    }
}
