package org.sunmao.app.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.TypedCell;

/**
 * Reads a form and gathers in sentences what cannot be read: the field, what was found, what was expected. The sentences are messages of the room: {@code
 * <room>.field.<name>}, {@code <room>.fault.<name>}, {@code <room>.fault.empty}, {@code .long} and {@code .choice}, {@code <room>.nothing}.
 */
public class FormReader {

    /** More of what was typed says no more. */
    private static final int LONGEST_FOUND = 60;

    private final Map<String, String> said;
    private final Ui ui;
    private final String prefix;
    private final List<String> faults = new ArrayList<>();

    /** @param prefix what the room's message keys begin with */
    public FormReader(Map<String, String> said, Ui ui, String prefix) {
        this.said = said;
        this.ui = ui;
        this.prefix = prefix;
    }

    /** What is wrong, in the order in which it was asked. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing is wrong so far. */
    public boolean readable() {
        return faults.isEmpty();
    }

    /** What was typed, without blanks at its ends. */
    public String typed(String name) {
        return said.getOrDefault(name, "").strip();
    }

    /** What was typed as a sentence says it: personal numbers under their masks, a long text cut, a word for nothing. */
    private String found(String name) {
        String found = Masking.text(typed(name));
        return found.isEmpty()
                ? ui.t(prefix + ".nothing")
                : found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found;
    }

    /** Says that a field cannot be read. */
    public void refuse(String name, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(ui.t(prefix + ".field." + name));
        arguments.add(found(name));
        arguments.addAll(List.of(more));
        faults.add(ui.t(prefix + ".fault." + name, arguments.toArray()));
    }

    /** Says that a field cannot be read, where the room has one sentence for all: {@code <room>.fault.field} with {@code <room>.expected.field.<name>}. */
    public void refuseField(String name) {
        faults.add(ui.t(
                prefix + ".fault.field",
                ui.t(prefix + ".field." + name),
                found(name),
                ui.t(prefix + ".expected.field." + name)));
    }

    /** A text of a length; what is longer, or missing where it must be there, is refused in the field's own sentence. */
    public String within(String name, int longest, boolean needed) {
        String text = typed(name);
        if (needed && text.isEmpty() || text.length() > longest) {
            refuse(name);
        }
        return text;
    }

    /** Says why something that could be read is refused. */
    public void refuseAs(String word, Object... arguments) {
        faults.add(ui.t(prefix + ".fault." + word, arguments));
    }

    /** A text that must be there. */
    public String text(String name, int longest) {
        if (typed(name).isEmpty()) {
            faults.add(ui.t(prefix + ".fault.empty", ui.t(prefix + ".field." + name), longest));
        }
        return optional(name, longest);
    }

    /** A text that may be left out. */
    public String optional(String name, int longest) {
        String text = typed(name);
        if (text.length() > longest) {
            faults.add(ui.t(prefix + ".fault.long", ui.t(prefix + ".field." + name), text.length(), longest));
        }
        return text;
    }

    /** One of these words. */
    public String choice(String name, Collection<String> words) {
        String word = typed(name);
        if (!words.contains(word)) {
            faults.add(ui.t(prefix + ".fault.choice", ui.t(prefix + ".field." + name)));
        }
        return word;
    }

    /** A day from one to another; either null for no bound. */
    public LocalDate day(String name, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Optional<LocalDate> day = TypedCell.day(typed(name))
                .filter(each ->
                        (earliest == null || !each.isBefore(earliest)) && (latest == null || !each.isAfter(latest)));
        if (day.isEmpty()) {
            refuse(name);
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** A number from 1. */
    public int count(String name, int most) {
        OptionalInt number = TypedCell.count(typed(name), 1, most);
        if (number.isEmpty()) {
            refuse(name, most);
        }
        return number.orElse(0);
    }

    /** One of these ids; null where none is said and none has to be. */
    public @Nullable Long id(String name, Collection<Long> ids, boolean needed) {
        String typed = typed(name);
        if (typed.isEmpty() && !needed) {
            return null;
        }
        Long id = typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
        if (id == null || !ids.contains(id)) {
            faults.add(ui.t(prefix + ".fault.choice", ui.t(prefix + ".field." + name)));
            return null;
        }
        return id;
    }
}
