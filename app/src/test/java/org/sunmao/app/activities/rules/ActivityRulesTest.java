package org.sunmao.app.activities.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ActivityRulesTest {

    private static final Instant STARTS = Instant.parse("2026-06-01T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-06-01T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "called,2026-05-31T22:59:59Z,,EARLY",
        "called,2026-05-31T23:00:00Z,,",
        "called,2026-06-01T04:00:00Z,,",
        "called,2026-06-01T04:00:01Z,,OVER",
        "called,2026-06-01T02:00:00Z,2026-06-01T01:30:00Z,EXPIRED",
        "cancelled,2026-06-01T02:00:00Z,2026-06-01T01:30:00Z,CANCELLED",
        "held,2026-06-01T02:00:00Z,,OVER",
        "planned,2026-06-01T02:00:00Z,,NOT_CALLED"
    })
    void a_code_holds_from_two_hours_before_to_one_after_as_long_as_the_activity_is_called(
            String state, Instant now, Instant ended, SignIn.Outcome hindrance) {
        assertThat(SignIn.hindrance(state, STARTS, ENDS, ended, now)).isEqualTo(hindrance);
    }

    @Test
    void codes_are_long_and_differ_and_persons_have_one_key() {
        assertThat(SignIn.newCode()).matches("[A-HJ-NP-Z2-9]{20}").isNotEqualTo(SignIn.newCode());
        assertThat(SignIn.key("张 三", "某 公司")).isEqualTo(SignIn.key("张三", "某公司")).isNotEqualTo(SignIn.key("张三", ""));
    }

    @Test
    void the_next_host_follows_the_last_and_the_first_follows_all() {
        List<String> regions = List.of("寿县", "巍山县", "蔚县");
        assertThat(Rotation.next(regions, null)).isEqualTo("寿县");
        assertThat(Rotation.next(regions, "寿县")).isEqualTo("巍山县");
        assertThat(Rotation.next(regions, "蔚县")).isEqualTo("寿县");
        assertThat(Rotation.next(regions, "代县"))
                .as("one that takes part no longer")
                .isEqualTo("寿县");
    }

    @Test
    void a_row_of_a_list_is_read_by_its_heads_and_faults_name_column_and_cell() {
        assertThat(RosterRow.read(Map.of("参会人姓名", " 甲 ", "工作单位", "某局", "账号", "m1"))
                        .row())
                .isEqualTo(new RosterRow("甲", "某局", "m1"));
        assertThat(RosterRow.read(Map.of("Name", "A", "Organisation", "B")).row())
                .isEqualTo(new RosterRow("A", "B", ""));
        assertThat(RosterRow.read(Map.of("姓名", "12345")).fault())
                .isEqualTo(new RosterRow.Fault("姓名", "12345", "letters"));
        assertThat(RosterRow.read(Map.of("单位", "某局")).fault()).isEqualTo(new RosterRow.Fault("姓名", "", "name"));
        assertThat(RosterRow.read(Map.of("姓名", "甲", "单位", "长".repeat(121))).fault())
                .isNotNull()
                .extracting(RosterRow.Fault::expected)
                .isEqualTo("organisation");
    }

    @ParameterizedTest
    @CsvSource({"2026-02,2026-01-26,35", "2027-02,2027-02-01,28", "2026-08,2026-07-27,42"})
    void a_month_is_whole_weeks_from_monday(YearMonth month, LocalDate first, int days) {
        List<LocalDate> grid = MonthGrid.days(month);
        assertThat(grid).hasSize(days).startsWith(first).contains(month.atDay(1), month.atEndOfMonth());
        assertThat(grid.get(days - 1).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void a_feed_is_well_formed_whatever_is_in_it() throws Exception {
        String text = AtomFeed.of(
                "http://a/feed",
                "活动 & <公开>",
                "http://a/feed",
                "http://a/page",
                "机关",
                List.of(new AtomFeed.Entry(
                        "http://a/page#1",
                        "协商 <1> \u0007",
                        STARTS,
                        ENDS.plusNanos(5_000_000),
                        "政协",
                        "http://a/page#1",
                        "一行\n二行 ]]> &",
                        "consultation",
                        List.of("http://a/1.jpg?a=1&b=2"))));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("活动 & <公开>");
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("协商 <1>  ");
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-06-01T03:00:00Z");
        assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
                .isEqualTo("一行\n二行 ]]> &");
        assertThat(text).contains("rel=\"enclosure\" href=\"http://a/1.jpg?a=1&amp;b=2\" type=\"image/jpeg\"");
        assertThat(AtomFeed.of("a", "b", "c", "d", "e", List.of())).contains("1970-01-01T00:00:00Z");
    }
}
