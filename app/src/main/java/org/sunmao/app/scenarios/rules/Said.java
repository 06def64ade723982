package org.sunmao.app.scenarios.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.matching.Offer;

/** Reads what cells hold: lists, qualifications, past work, days. */
public final class Said {

    private Said() {}

    /** The parts of a list that is separated by semicolons or lines. */
    public static List<String> listed(String text) {
        return split(text, "[;；\\n]+");
    }

    /** The parts of a list of words, separated by commas too. */
    public static List<String> words(String text) {
        return split(text, "[;；,，、\\s]+");
    }

    private static List<String> split(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Qualifications as name/issuer/day; those whose day cannot be read have none. */
    public static List<Offer.Qualification> held(String text) {
        return listed(text).stream()
                .map(line -> Arrays.copyOf(line.split("[/／]", -1), 3))
                .map(parts -> new Offer.Qualification(part(parts[0]), part(parts[1]), day(part(parts[2]))))
                .toList();
    }

    /** Past work as what/when/for whom. */
    public static List<Offer.PastWork> past(String text) {
        return listed(text).stream()
                .map(line -> Arrays.copyOf(line.split("[/／]", -1), 3))
                .map(parts -> new Offer.PastWork(part(parts[0]), part(parts[1]), part(parts[2])))
                .toList();
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A day as 2026-06-30, 2026/6/30, 2026.6.30 or 2026年6月30日; null where it is none. */
    public static @Nullable LocalDate day(String text) {
        String[] parts = text.strip().replaceAll("[年月/.]", "-").replace("日", "").split("-");
        try {
            return parts.length == 3
                            && parts[0].matches("(19|20|21)[0-9]{2}")
                            && parts[1].matches("[0-9]{1,2}")
                            && parts[2].matches("[0-9]{1,2}")
                    ? LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
