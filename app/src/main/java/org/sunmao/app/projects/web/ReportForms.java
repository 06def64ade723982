package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** A text of which masks hide something stands blank in the form, which leaves it as it is: what a form shows masked it would write down masked. */
    static ProjectPage.Correction correction(Reader reader, Ui ui, MatterKind kind, Matter matter) {
        Map<String, String> fields = matter.fields();
        return new ProjectPage.Correction(
                plain(reader, fields.getOrDefault("investor", "")),
                fields.getOrDefault("investor-code", ""),
                fields.getOrDefault("source", ""),
                sources(ui, kind),
                fields.getOrDefault("region", ""),
                plain(reader, fields.getOrDefault("content", "")));
    }

    private static String plain(Reader reader, String text) {
        return Masking.text(text, reader.scope()).equals(text) ? text : "";
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
