package org.sunmao.app.campaigns.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** Reads a form and gathers in sentences what cannot be read: the field, what was found, what was expected. */
final class Form {

    private final Map<String, String> said;
    private final Ui ui;
    private final List<String> faults = new ArrayList<>();

    Form(Map<String, String> said, Ui ui) {
        this.said = said;
        this.ui = ui;
    }

    /** What is wrong, in the order in which it was asked. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    boolean readable() {
        return faults.isEmpty();
    }

    /** What was typed, without blanks at its ends. */
    String typed(String name) {
        return said.getOrDefault(name, "").strip();
    }

    /** Says that a field cannot be read. */
    void refuse(String name, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(ui.t("campaigns.field." + name));
        arguments.add(typed(name).isEmpty() ? ui.t("campaigns.nothing") : typed(name));
        arguments.addAll(List.of(more));
        faults.add(ui.t("campaigns.fault." + name, arguments.toArray()));
    }

    /** Says why something that could be read is refused. */
    void refuseAs(String word, Object... arguments) {
        faults.add(ui.t("campaigns.fault." + word, arguments));
    }

    /** A text that must be there. */
    String text(String name, int longest) {
        if (typed(name).isEmpty()) {
            faults.add(ui.t("campaigns.fault.empty", ui.t("campaigns.field." + name), longest));
        }
        return optional(name, longest);
    }

    /** A text that may be left out. */
    String optional(String name, int longest) {
        String text = typed(name);
        if (text.length() > longest) {
            faults.add(ui.t("campaigns.fault.long", ui.t("campaigns.field." + name), text.length(), longest));
        }
        return text;
    }

    /** One of these words. */
    String choice(String name, Collection<String> words) {
        String word = typed(name);
        if (!words.contains(word)) {
            faults.add(ui.t("campaigns.fault.choice", ui.t("campaigns.field." + name)));
        }
        return word;
    }

    /** A day from one to another; either null for no bound. */
    LocalDate day(String name, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        try {
            LocalDate day = LocalDate.parse(typed(name));
            if ((earliest == null || !day.isBefore(earliest)) && (latest == null || !day.isAfter(latest))) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Said below, like a day that is out of bounds.
        }
        refuse(name);
        return LocalDate.EPOCH;
    }

    /** A number from 1. */
    int count(String name, int most) {
        if (typed(name).matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(typed(name));
            if (number > 0 && number <= most) {
                return number;
            }
        }
        refuse(name, most);
        return 0;
    }

    /** One of these ids; null where none is said and none has to be. */
    @Nullable
    Long id(String name, Collection<Long> ids, boolean needed) {
        String typed = typed(name);
        if (typed.isEmpty() && !needed) {
            return null;
        }
        Long id = typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
        if (id == null || !ids.contains(id)) {
            faults.add(ui.t("campaigns.fault.choice", ui.t("campaigns.field." + name)));
            return null;
        }
        return id;
    }

    /** A region by six digits, or by its name where one alone has it. */
    String region(String name) {
        String typed = typed(name);
        List<Region> found = typed.matches("[0-9]{6}")
                ? Regions.findByCode(typed).map(List::of).orElse(List.of())
                : Regions.listByName(typed);
        if (found.size() != 1) {
            refuse(name);
            return "";
        }
        return found.get(0).code();
    }
}
