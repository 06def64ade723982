package org.sunmao.app.activities.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** Reads a form and gathers in sentences what cannot be read: the field, what was found, what was expected. */
final class Form {

    private static final int SHOWN = 60;

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

    /** Says that a field cannot be read, in a sentence of its own. */
    void refuse(String name, String fault, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(ui.t("activities.field." + name));
        arguments.add(shown(typed(name)));
        arguments.addAll(List.of(more));
        faults.add(ui.t("activities.fault." + fault, arguments.toArray()));
    }

    private String shown(String typed) {
        if (typed.isEmpty()) {
            return ui.t("activities.nothing");
        }
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }

    /** A text that must be there. */
    String text(String name, int longest) {
        if (typed(name).isEmpty()) {
            refuse(name, "empty", longest);
        }
        return optional(name, longest);
    }

    /** A text that may be left out. */
    String optional(String name, int longest) {
        String text = typed(name);
        if (text.length() > longest) {
            refuse(name, "long", text.length(), longest);
        }
        return text;
    }

    /** One of these words. */
    String choice(String name, Collection<String> words) {
        String word = typed(name);
        if (!words.contains(word)) {
            refuse(name, "choice");
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
        refuse(name, latest != null ? "past-day" : "day");
        return LocalDate.EPOCH;
    }

    /** A moment in the district's time, as {@code 2026-06-01T09:30}. */
    Instant moment(String name) {
        try {
            return LocalDateTime.parse(typed(name)).atZone(MatterTime.ZONE).toInstant();
        } catch (DateTimeException notAMoment) {
            refuse(name, "moment");
            return Instant.EPOCH;
        }
    }

    /** A time of a day, as {@code 09:30}. */
    LocalTime time(String name) {
        try {
            return LocalTime.parse(typed(name));
        } catch (DateTimeException notATime) {
            refuse(name, "time");
            return LocalTime.MIDNIGHT;
        }
    }

    /** A number from one to another. */
    int count(String name, int least, int most) {
        if (typed(name).matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(typed(name));
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, "count", Integer.toString(least), Integer.toString(most));
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
            refuse(name, "choice");
            return null;
        }
        return id;
    }
}
