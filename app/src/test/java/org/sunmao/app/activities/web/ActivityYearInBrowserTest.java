package org.sunmao.app.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Persons;

/** What counts itself: the duty record of members and the yearly report, each number with its rows. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityYearInBrowserTest extends ActivitiesInBrowser {

    @Test
    @Order(1)
    void the_duty_record_counts_itself() {
        lived("停车难协商");
        String session = plan("常委会第二十一次会议", "常委会会议", at(-60), at(60));
        say("council", session, "people", "invite-person", "account", "委员乙");
        say("council", session, "work", "call");
        Persons.send(open("council", session + "?view=people"), "there");
        say("council", session, "people", "invite-person", "account", "委员甲");
        Page own = open("member", "/activities/duty");
        assertThat(own.locator(".activity-numbers dd").allTextContents()).containsExactly("2", "1", "1", "1", "1");
        assertThat(own.content()).contains("停车难协商", "意见建议 1 条，采纳 1 条").doesNotContain("委员乙");
        Page list = open("council", "/activities/duty");
        assertThat(list.locator("tr:has-text(\"委员乙\") td.numeric").allTextContents())
                .containsExactly("1", "1", "0", "0", "0");
        list.click("tr:has-text(\"委员甲\") a");
        assertThat(list.locator(".activity-numbers dd").allTextContents()).containsExactly("2", "1", "1", "1", "1");
        assertThat(persons.status("housing", "/activities/duty")).isEqualTo(403);
        assertThat(open("member", "/activities/duty?account=ac-other").content())
                .as("the own one whatever is asked")
                .doesNotContain("委员乙");
    }

    @Test
    @Order(2)
    void the_yearly_report_reproduces_the_line_of_the_page_from_rows() {
        generate();
        Page page = open("leader", "/activities/report?year=2022");
        assertThat(page.locator(".activity-sentence").textContent())
                .isEqualTo("2022 年，11 个活动场所开放，开展各类活动 52 场，参与 640 人次，提出意见建议 212 条，其中 186 条被采纳。");
        for (int table = 0; table < 2; table++) {
            List<List<Integer>> rows = numbers(page.locator("table").nth(table));
            List<Integer> whole = rows.remove(rows.size() - 1);
            assertThat(whole).endsWith(52, 640, 212, 186);
            for (int column = 0; column < whole.size(); column++) {
                int at = column;
                assertThat(rows.stream().mapToInt(row -> row.get(at)).sum()).isEqualTo(whole.get(column));
            }
        }
        // Each number of each line is the number of its rows.
        for (String href : page.locator("td.numeric a").all().stream()
                .map(each -> each.getAttribute("href"))
                .distinct()
                .toList()) {
            int said = Integer.parseInt(
                    page.locator("a[href=\"" + href + "\"]").first().textContent());
            assertThat(counted(href)).as(href).isEqualTo(said);
            open("leader", "/activities/report?year=2022");
        }
        assertThat(open("leader", "/activities/report?year=2021")
                        .locator(".activity-sentence")
                        .textContent())
                .as("cancelled, withdrawn and other years are not counted")
                .contains("开展各类活动 0 场，参与 0 人次");
    }

    private int counted(String href) {
        int rows = 0;
        String next = href;
        while (next != null) {
            Page page = open("leader", next);
            if (href.contains("what=people")) {
                for (String text : page.locator(".activity-rows li").allTextContents()) {
                    var people = java.util.regex.Pattern.compile(" (\\d+) 人").matcher(text);
                    rows += people.find() ? Integer.parseInt(people.group(1)) : 1;
                }
            } else {
                rows += page.locator(".activity-rows li").count()
                        + page.locator("tbody tr").count();
            }
            Locator more = page.locator("a[rel=next]");
            next = more.count() == 0 ? null : more.first().getAttribute("href");
        }
        return rows;
    }

    private static List<List<Integer>> numbers(Locator table) {
        var rows = new ArrayList<List<Integer>>();
        for (Locator row : table.locator("tbody tr").all()) {
            rows.add(row.locator("td.numeric").allTextContents().stream()
                    .map(text -> Integer.valueOf(text.strip()))
                    .toList());
        }
        return rows;
    }

    /** 11 venues, one of them closed in the year and one before it; 52 activities, one cancelled besides; 640 persons, 212 results, 186 adopted, some of them after a no. */
    private void generate() {
        worker.client().sql("""
                with v as (insert into activities.venue (kind, name, place, by_person)
                    select case when n <= 8 then 'parlour' else 'studio' end, '客厅' || n, n || '号', 'year' from generate_series(1, 12) n returning id, name)
                insert into activities.venue_day (venue_id, open, on_day, by_person) select id, true, date '2021-03-01', 'year' from v
                """).update();
        worker.client().sql("""
                insert into activities.venue_day (venue_id, open, on_day, why, by_person)
                select id, false, case name when '客厅11' then date '2022-05-01' else date '2021-12-01' end, '搬迁', 'year' from activities.venue where name in ('客厅11', '客厅12')
                """).update();
        worker.client().sql("""
                with m as (insert into matters.matter (kind, number, title, state, ended, opened_by, words)
                    select 'activity', 'HD-2022-' || lpad(n::text, 6, '0'), '活动' || n, case when n = 53 then 'cancelled' else 'concluded' end, true, 'year', '活动'
                    from generate_series(1, 53) n returning id, number, title)
                insert into activities.activity (matter_id, number, title, sort, venue_id, place, starts, ends, mode, hosts, topic, by_person, held_on, cancelled_at)
                select m.id, m.number, m.title, (array['consultation', 'lecture', 'survey'])[1 + n % 3],
                    case when n % 13 = 0 then null else (select id from activities.venue where name = '客厅' || (1 + n % 11)) end, '一楼',
                    timestamptz '2022-02-01 09:00+08' + n * interval '5 days', timestamptz '2022-02-01 11:00+08' + n * interval '5 days', 'on-site', '政协', '议题', 'year',
                    (timestamptz '2022-02-01 09:00+08' + n * interval '5 days')::date, case when n = 53 then now() end
                from m cross join lateral (select right(m.number, 6)::int as n) k
                """).update();
        worker.client().sql("""
                insert into activities.attendance (matter_id, key, name, people, way, on_day, by_person)
                select a.matter_id, 'name:' || p, '人' || p, 1, 'list', a.held_on, 'year' from activities.activity a cross join generate_series(1, 12) p
                where a.by_person = 'year' and a.cancelled_at is null
                """).update();
        // 52 × 12 = 624, and 16 who were counted; one who was withdrawn.
        worker.client().sql("""
                insert into activities.attendance (matter_id, key, name, people, way, on_day, by_person, withdrawn_at)
                select min(matter_id), 'others:居民', '居民', 16, 'count', date '2022-03-01', 'year', null::timestamptz from activities.activity where by_person = 'year'
                union all select min(matter_id), 'name:错', '错', 1, 'list', date '2022-03-01', 'year', now() from activities.activity where by_person = 'year'
                """).update();
        worker.client().sql("""
                insert into activities.result (matter_id, n, sort, said, name, on_day, by_person)
                select a.matter_id, p, 'suggestion', '建议' || p, '人' || p, a.held_on, 'year' from activities.activity a cross join generate_series(1, 4) p
                where a.by_person = 'year' and a.cancelled_at is null
                union all select min(matter_id), p, 'opinion', '意见' || p, '人' || p, date '2022-03-01', 'year' from activities.activity a cross join generate_series(5, 8) p
                where a.by_person = 'year' group by p
                """).update();
        worker.client().sql("""
                insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person)
                select matter_id, id, false, date '2022-06-01', 'year' from activities.result where by_person = 'year'
                """).update();
        worker.client().sql("""
                insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person)
                select matter_id, id, true, date '2022-07-01', 'year' from activities.result where by_person = 'year' order by id limit 186
                """).update();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"1440,zh,council,dark", "390,zh,member,light", "390,en,council,light", "1440,en,leader,light"})
    void everybody_finds_the_pages_readable(int width, String lang, String who, String mode) {
        look(
                width,
                lang,
                who,
                mode,
                List.of(
                        "/activities/duty",
                        "/activities/report?year=2022",
                        "/activities/report/rows?year=2022&what=people"));
    }
}
