package org.sunmao.app.benefits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.shell.Ui;

/** A word that is said of a project: the form, what is known of the project, and what of the form could not stand. */
final class Saying {

    private final Reader by;
    private final Matter matter;
    private final ProjectFile file;
    private final Map<String, String> form;
    private final Ui ui;
    private final List<String> faults = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private int kept;

    Saying(Reader by, Matter matter, ProjectFile file, Map<String, String> form, Ui ui) {
        this.by = by;
        this.matter = matter;
        this.file = file;
        this.form = Map.copyOf(form);
        this.ui = ui;
    }

    Reader by() {
        return by;
    }

    Matter matter() {
        return matter;
    }

    ProjectFile file() {
        return file;
    }

    Ui ui() {
        return ui;
    }

    /** What was typed, without blanks at its ends. */
    String typed(String name) {
        return form.getOrDefault(name, "").strip();
    }

    /** A number that was sent along; 0 for none. */
    long id(String name) {
        return typed(name).matches("[0-9]{1,18}") ? Long.parseLong(typed(name)) : 0;
    }

    /** The season that was sent along; the newest where none was. */
    java.util.Optional<Season> season() {
        return file.season(id("season") == 0 ? null : id("season"));
    }

    /** The single fields of a form as a line. */
    Typed fields(String... names) {
        return Typed.fields(List.of(names).stream().map(this::typed).toList());
    }

    /** Says that something cannot stand, in a sentence of this key. */
    void refuse(String key, Object... arguments) {
        faults.add(ui.t(key, arguments));
    }

    /** Says what is wrong with a line, and leaves it for its writer. */
    void leave(Typed line) {
        say(line);
        keep(line);
    }

    /** Leaves a line for its writer. */
    void keep(Typed line) {
        left.add(line.text());
    }

    /** Says what is wrong with a line. */
    void say(Typed line) {
        line.faults()
                .forEach(fault -> faults.add(ui.t(
                        "benefits.fault.line",
                        fault.line(),
                        ui.t("benefits.column." + fault.column()),
                        fault.found().isEmpty() ? ui.t("benefits.nothing") : fault.found(),
                        ui.t("benefits.expected." + fault.expected()))));
    }

    /** Whether the line could be read; where not, that is said. */
    boolean readable(Typed line) {
        if (!line.readable()) {
            leave(line);
        }
        return line.readable();
    }

    /** Something was written, or could not stand beside what is there. */
    void written(boolean done, Typed line) {
        if (done) {
            kept++;
        } else {
            line.refuse(0, "line", "beside");
            leave(line);
        }
    }

    /** Something without a line was written, or could not be. */
    void done(boolean done, String refusal, Object... arguments) {
        if (done) {
            kept++;
        } else {
            refuse(refusal, arguments);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The lines that were left, as they were typed. */
    String left() {
        return String.join("\n", left);
    }

    int kept() {
        return kept;
    }
}
