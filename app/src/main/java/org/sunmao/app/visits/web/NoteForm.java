package org.sunmao.app.visits.web;

import static org.sunmao.app.visits.web.BookForm.or;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.attachments.pictures.Picture;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Finding;
import org.sunmao.app.visits.NewNote;

/**
 * The form of a note, as it is sent.
 *
 * @param key made when the form was shown
 * @param at the time of the day, of a visit that was not booked
 * @param area in m²
 */
public record NoteForm(
        @Nullable String key,
        @Nullable String enterprise,
        @Nullable String building,
        @Nullable String day,
        @Nullable String at,
        @Nullable String found,
        @Nullable String department,
        @Nullable String text,
        @Nullable String other,
        @Nullable String area,
        @Nullable String staff,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String floor,
        @Nullable String room,
        @Nullable String wish) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 60;

    /** The words in message keys of what is wrong; empty where it can be kept. */
    List<String> faults(LocalDate today, boolean firm) {
        var faults = new ArrayList<String>();
        LocalDate on = VisitFilters.date(day);
        if (on == null || on.isAfter(today) || on.isBefore(today.minusYears(1))) {
            faults.add("note-day");
        }
        Finding finding = finding();
        if (finding == null || firm == (finding == Finding.BUILDING)) {
            faults.add("found");
        }
        if (finding == Finding.OTHER && or(other).isBlank()) {
            faults.add("other");
        }
        if (!or(area).isBlank() && areaSqm() == null) {
            faults.add("area");
        }
        if (!or(staff).isBlank() && people() == null) {
            faults.add("staff");
        }
        if (!or(phone).isBlank() && !or(phone).strip().matches("[0-9+ -]{5,20}")) {
            faults.add("phone");
        }
        if (or(text).length() > LONGEST
                || or(wish).length() > LONGEST
                || List.of(or(other), or(contact), or(floor), or(room)).stream()
                        .anyMatch(t -> t.length() > LONGEST_LINE)) {
            faults.add("length");
        }
        if (finding == Finding.BUILDING && or(text).isBlank() && or(wish).isBlank()) {
            faults.add("empty");
        }
        return faults;
    }

    @Nullable
    Finding finding() {
        return Finding.find(or(found)).orElse(null);
    }

    private @Nullable BigDecimal areaSqm() {
        try {
            BigDecimal said = new BigDecimal(or(area).strip());
            return said.signum() > 0 && said.compareTo(LARGEST) < 0 && said.scale() <= 2 ? said : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private @Nullable Integer people() {
        return or(staff).strip().matches("[0-9]{1,6}")
                ? Integer.valueOf(or(staff).strip())
                : null;
    }

    /** @throws IllegalStateException where there are faults */
    NewNote note(Department who, List<Picture> photos) {
        LocalDate on = VisitFilters.date(day);
        Finding finding = finding();
        if (on == null || finding == null) {
            throw new IllegalStateException("asked before the faults were");
        }
        return new NewNote(
                uuid(),
                on,
                finding,
                who,
                or(text).strip(),
                finding == Finding.OTHER ? or(other).strip() : "",
                areaSqm(),
                people(),
                or(contact).strip(),
                or(phone).strip(),
                or(floor).strip(),
                or(room).strip(),
                or(wish).strip(),
                photos);
    }

    /** What was typed, by the name of the box, without what is too long to be kept. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        Stream.of(
                        Map.entry("key", or(key)),
                        Map.entry("day", or(day)),
                        Map.entry("at", or(at)),
                        Map.entry("found", or(found)),
                        Map.entry("department", or(department)),
                        Map.entry("text", or(text)),
                        Map.entry("other", or(other)),
                        Map.entry("area", or(area)),
                        Map.entry("staff", or(staff)),
                        Map.entry("contact", or(contact)),
                        Map.entry("phone", or(phone)),
                        Map.entry("floor", or(floor)),
                        Map.entry("room", or(room)),
                        Map.entry("wish", or(wish)))
                .filter(each -> each.getValue().length() <= 2 * LONGEST)
                .forEach(each -> typed.put(each.getKey(), each.getValue()));
        return typed;
    }

    /** The form with what was typed before; what was not typed stays as it is. */
    NoteForm filled(Map<String, String> typed) {
        return new NoteForm(
                typed.getOrDefault("key", or(key)),
                enterprise,
                building,
                typed.getOrDefault("day", or(day)),
                typed.getOrDefault("at", or(at)),
                typed.getOrDefault("found", or(found)),
                typed.getOrDefault("department", or(department)),
                typed.getOrDefault("text", or(text)),
                typed.getOrDefault("other", or(other)),
                typed.getOrDefault("area", or(area)),
                typed.getOrDefault("staff", or(staff)),
                typed.getOrDefault("contact", or(contact)),
                typed.getOrDefault("phone", or(phone)),
                typed.getOrDefault("floor", or(floor)),
                typed.getOrDefault("room", or(room)),
                typed.getOrDefault("wish", or(wish)));
    }

    /** The key of the form; a new one where it has none that can be read. */
    UUID uuid() {
        try {
            return UUID.fromString(or(key));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
