package org.sunmao.app.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** What is kept of activities, in the page's language and masked for its reader. */
public final class Said {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Ui ui;
    private final Reader reader;

    Said(Ui ui, Reader reader) {
        this.ui = ui;
        this.reader = reader;
    }

    /** A text, with what is personal in it masked. */
    public String text(String text) {
        return Masking.text(text, reader.scope());
    }

    /** When it is, from and to. */
    public String when(Activity one) {
        return span(one.starts(), one.ends());
    }

    /** From one moment to another; the day once where it is one. */
    public String span(Instant from, Instant to) {
        LocalDateTime begins = LocalDateTime.ofInstant(from, MatterTime.ZONE);
        LocalDateTime ends = LocalDateTime.ofInstant(to, MatterTime.ZONE);
        return begins.toLocalDate().equals(ends.toLocalDate())
                ? ui.t("activities.when", ui.date(begins.toLocalDate()), TIME.format(begins), TIME.format(ends))
                : ui.t("activities.when.days", ui.time(from), ui.time(to));
    }

    /** The time of the day at which it begins. */
    public String begins(Activity one) {
        return TIME.format(LocalDateTime.ofInstant(one.starts(), MatterTime.ZONE));
    }

    /** The day on which it begins. */
    public LocalDate day(Activity one) {
        return LocalDate.ofInstant(one.starts(), MatterTime.ZONE);
    }

    /** A moment as a field of a form has it. */
    public String field(@Nullable Instant moment) {
        return moment == null ? "" : FIELD.format(LocalDateTime.ofInstant(moment, MatterTime.ZONE));
    }

    /** Where it is; online where it is nowhere else. */
    public String where(Activity one) {
        return one.place().isEmpty() ? ui.t("activities.mode.online") : text(one.place());
    }

    /** Its sort. */
    public String sort(Activity one) {
        return ui.t("activities.choice.sort." + one.sort());
    }

    /** Its state in words. */
    public String state(Activity one) {
        return ui.t("activities.state." + word(one));
    }

    private static String word(Activity one) {
        String state = one.state();
        if (state != null) {
            return state;
        }
        return one.cancelledAt() != null ? "cancelled" : one.heldOn() != null ? "held" : "called";
    }

    /** The badge of its state. */
    public State badge(Activity one) {
        return switch (word(one)) {
            case "planned" -> State.NEW;
            case "called" -> State.RUNNING;
            case "held" -> State.DUE;
            case "concluded" -> State.DONE;
            default -> State.WITHDRAWN;
        };
    }
}
