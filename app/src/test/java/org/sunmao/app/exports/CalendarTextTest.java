package org.sunmao.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** Calendars as RFC 5545 has them, read back by a library that we did not write. */
class CalendarTextTest {

    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");
    private static final String LONG =
            "参加：税务局、某街道办事处；状态：待企业答复，请在 2026-11-28 前答复\n第二行\\反斜杠 😀 逾期未答复即生效，联系来访部门可以改期或者谢绝并写明原因";

    private static CalendarText.Event event(String uid, int sequence, String status, String about) {
        return new CalendarText.Event(
                uid,
                sequence,
                NINE,
                NINE.plusSeconds(1800),
                false,
                NINE.minusSeconds(60),
                status,
                "税源走访：东海数据有限公司, 望潮中心; 十二层",
                "望潮中心",
                about,
                "https://district.example/visits/1");
    }

    @Test
    void everything_is_read_back_as_it_was() throws Exception {
        String text = CalendarText.of(
                "榫卯走访", List.of(event("a@sunmao", 3, "TENTATIVE", LONG), event("b@sunmao", 0, "CANCELLED", "")));
        Calendar read = new CalendarBuilder().build(new StringReader(text));

        assertThat(read.getComponents()).hasSize(2);
        CalendarComponent first = (CalendarComponent) read.getComponents().get(0);
        assertThat(value(first, Property.UID)).isEqualTo("a@sunmao");
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(first, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(value(first, Property.DTSTART)).isEqualTo("20261201T010000Z");
        assertThat(value(first, Property.DTEND)).isEqualTo("20261201T013000Z");
        assertThat(value(first, Property.SUMMARY)).isEqualTo("税源走访：东海数据有限公司, 望潮中心; 十二层");
        assertThat(value(first, Property.DESCRIPTION)).isEqualTo(LONG);
        assertThat(value((CalendarComponent) read.getComponents().get(1), Property.STATUS))
                .isEqualTo("CANCELLED");
        assertThat(read.validate().getEntries()).isEmpty();
    }

    @Test
    void whole_days_are_days_of_the_district_and_the_last_one_is_in() throws Exception {
        Instant first = Instant.parse("2026-11-30T16:00:00Z");
        var days = new CalendarText.Event(
                "inspection-1@sunmao",
                0,
                first,
                first.plusSeconds(3 * 86_400),
                true,
                first,
                "CONFIRMED",
                "常规检查：东海数据有限公司",
                "",
                "消防支队",
                "");
        String text = CalendarText.of("榫卯走访", List.of(days));
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        CalendarComponent event = (CalendarComponent) read.getComponents().get(0);
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261201");
        assertThat(value(event, Property.DTEND)).as("the day after the third").isEqualTo("20261204");
        assertThat(text).contains("DTSTART;VALUE=DATE:20261201\r\n");
        assertThat(read.validate().getEntries()).isEmpty();
    }

    private static String value(CalendarComponent component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    @Test
    void no_line_has_more_than_75_octets_and_no_character_is_cut() {
        String text = CalendarText.of("榫卯走访", List.of(event("a@sunmao", 3, "CONFIRMED", LONG.repeat(5))));

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        }
    }
}
