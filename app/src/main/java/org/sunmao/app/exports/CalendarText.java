package org.sunmao.app.exports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar as RFC 5545 has it. Moments are told in UTC, so that no description of a time zone is needed. Lines are folded at 75 octets, of
 * which a Chinese character has three, and never inside a character.
 */
public final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private CalendarText() {}

    /**
     * An event.
     *
     * @param uid stable, whatever happens to the event
     * @param sequence counted up with every change
     * @param days whether whole days are meant, of the district's time; {@code to} then begins the day after the last
     * @param status TENTATIVE, CONFIRMED or CANCELLED
     */
    public record Event(
            String uid,
            int sequence,
            Instant from,
            Instant to,
            boolean days,
            Instant changed,
            String status,
            String summary,
            String location,
            String description,
            String url) {}

    /** The calendar of this name with these events. */
    public static String of(String name, List<Event> events) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Sunmao//Sunmao//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "X-WR-TIMEZONE:Asia/Shanghai");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (Event event : events) {
            write(text, event);
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void write(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(event.uid()));
        line(text, "DTSTAMP:" + MOMENT.format(event.changed()));
        line(text, "LAST-MODIFIED:" + MOMENT.format(event.changed()));
        line(text, "SEQUENCE:" + event.sequence());
        if (event.days()) {
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.from()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(event.to()));
        } else {
            line(text, "DTSTART:" + MOMENT.format(event.from()));
            line(text, "DTEND:" + MOMENT.format(event.to()));
        }
        line(text, "STATUS:" + event.status());
        line(text, "SUMMARY:" + escaped(event.summary()));
        if (!event.location().isEmpty()) {
            line(text, "LOCATION:" + escaped(event.location()));
        }
        if (!event.description().isEmpty()) {
            line(text, "DESCRIPTION:" + escaped(event.description()));
        }
        if (!event.url().isEmpty()) {
            line(text, "URL:" + event.url());
        }
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line, folded where its octets are more than a line may have, never within a character. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
