package org.sunmao.app.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.ogc.FeatureQuery;
import org.sunmao.app.shell.Formats;

/** The parameters of a request for items, as the standard writes them (OGC 17-069r4, clause 7.15). */
final class Asking {

    static final int USUAL = 100;
    static final int MOST = 10_000;

    private static final Set<String> KNOWN = Set.of("bbox", "datetime", "limit", "after", "f", "lang", "theme");

    private Asking() {}

    /** A parameter that nobody knows, or that cannot be read: the standard wants 400 for either. */
    static final class BadParameterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadParameterException(String message) {
            super(message);
        }
    }

    /** The parameters of the address, the last of each name; what a form or a filter adds is none. */
    static Map<String, String> asked(HttpServletRequest request) {
        var asked = new LinkedHashMap<String, String>();
        if (request.getQueryString() != null) {
            for (String name : UriComponentsBuilder.fromUriString("?" + request.getQueryString())
                    .build()
                    .getQueryParams()
                    .keySet()) {
                String decoded = URLDecoder.decode(name, StandardCharsets.UTF_8);
                asked.put(decoded, Objects.requireNonNullElse(request.getParameter(decoded), ""));
            }
        }
        return asked;
    }

    /** Refuses parameters that this resource does not have. */
    static void only(Map<String, String> asked, Set<String> known) {
        asked.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            "unknown parameter '" + cut(name) + "'; there are " + new java.util.TreeSet<>(known));
                });
    }

    static FeatureQuery read(Map<String, String> asked) {
        only(asked, KNOWN);
        String datetime = asked.get("datetime");
        String[] days = datetime == null ? new String[] {"", ""} : interval(datetime);
        return new FeatureQuery(
                box(asked.get("bbox")),
                day(days[0], datetime),
                day(days[1], datetime),
                number(asked, "after", 0, 0, Long.MAX_VALUE),
                (int) Math.min(MOST, number(asked, "limit", USUAL, 1, Integer.MAX_VALUE)));
    }

    private static String[] interval(String datetime) {
        String[] parts = datetime.split("/", -1);
        if (parts.length > 2) {
            throw wrong("datetime", datetime, "a moment, or two with / between, .. for an open end");
        }
        return parts.length == 1 ? new String[] {parts[0], parts[0]} : parts;
    }

    private static @Nullable LocalDate day(String text, @Nullable String whole) {
        if (text.isEmpty() || text.equals("..")) {
            if (whole != null && !whole.contains("/")) {
                throw wrong("datetime", whole, "2026-06-30 or 2026-06-30T00:00:00Z");
            }
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(Formats.ZONE).toLocalDate();
        } catch (DateTimeParseException notAMoment) {
            throw wrong("datetime", text, "2026-06-30 or 2026-06-30T00:00:00Z");
        }
    }

    private static long number(Map<String, String> asked, String name, long usual, long least, long most) {
        String text = asked.get(name);
        if (text == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw wrong(name, text, "a whole number from " + least + " on");
    }

    private static FeatureQuery.@Nullable Box box(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String expected = "west,south,east,north in degrees";
        try {
            double[] at = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            // With heights there are six numbers; a height restricts nothing here.
            double[] flat = at.length == 6 ? new double[] {at[0], at[1], at[3], at[4]} : at;
            if (flat.length != 4 || !Arrays.stream(flat).allMatch(Double::isFinite) || flat[1] > flat[3]) {
                throw wrong("bbox", text, expected);
            }
            return new FeatureQuery.Box(flat[0], flat[1], flat[2], flat[3]);
        } catch (NumberFormatException notANumber) {
            throw wrong("bbox", text, expected);
        }
    }

    private static BadParameterException wrong(String name, String found, String expected) {
        return new BadParameterException(name + " is '" + cut(found) + "', expected " + expected);
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The parameters again, for a link to another page. */
    static Map<String, String> again(Map<String, String> asked, String name, String value) {
        var all = new LinkedHashMap<>(asked);
        all.put(name, value);
        return all;
    }
}
