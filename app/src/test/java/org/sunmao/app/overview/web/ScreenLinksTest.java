package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;

/** Where the screen leads in a district of one building that lies in no known street, with one enterprise, and how one of anything reads. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class ScreenLinksTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);

    @Autowired
    MockMvc web;

    @BeforeAll
    static void district(
            @Autowired WorkerDatabase worker, @Autowired People people, @Autowired ApplicationEventPublisher news) {
        people.addAll(
                List.of(new NewPerson("links-office", "林", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of())),
                "test");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        district.street("990101001");
        long lost = district.building("无街楼", null, 1000);
        district.listed(lost, 2001, 800);
        district.list(lost, LIST.minusMonths(1));
        district.list(lost, LIST);
        long firm = district.enterprise("独户公司");
        district.holds(firm, district.unit(lost, 300), LIST.minusMonths(1));
        district.extract(LIST);
        district.registered(firm, lost, LIST, LIST, "在营");
        worker.client()
                .sql("update enterprises.enterprise_current set industry_code = '6510' where id = ?")
                .param(firm)
                .update();
        worker.client()
                .sql("update enterprises.enterprise_current set registered_building_id = ? where id = ?")
                .params(lost, firm)
                .update();
        worker.client()
                .sql("insert into tenancy.enterprise_standing_current select * from tenancy.enterprise_standings()")
                .update();
        news.publishEvent(new Derived(Instant.EPOCH));
    }

    private String page(String path) throws Exception {
        for (int again = 0; again < 50; again++) {
            MockHttpServletResponse answer = web.perform(get(URI.create(path))
                            .with(httpBasic("links-office", PASSWORD))
                            .with(Stated.purpose()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            if (!answer.getContentAsString().contains("data-unfinished")) {
                return answer.getContentAsString();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(path + " is never finished");
    }

    private String industry(String path) throws Exception {
        return Jsoup.parse(page(path)).select("#part-industry th a").attr("href");
    }

    @Test
    void industries_of_an_earlier_month_lead_to_the_list_of_that_months_day() throws Exception {
        String now = industry("/screen?month=2026-10");
        assertThat(now).contains("section=I").doesNotContain("true-on");
        String then = industry("/screen?month=2026-09");
        assertThat(then).contains("section=I", "true-on=2026-09-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/buildings?street=none",
                "/enterprises?street=none&relation=present",
                "/enterprises?street=none&relation=registered",
                "/enterprises?street=none&relation=both",
                "/enterprises?street=none"
            })
    void what_lies_in_no_known_street_is_found_in_lists_and_in_no_street_of_its_own(String path) throws Exception {
        String name = path.startsWith("/buildings") ? "无街楼" : "独户公司";
        assertThat(page(path)).contains(name).contains("value=\"none\" selected");
        assertThat(page(path.replace("none", "990101001"))).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conflicts", "/warnings", "/visits", "/visits/calendar"})
    void lists_of_work_can_be_asked_for_no_known_street(String path) throws Exception {
        assertThat(page(path + "?street=none&lang=en"))
                .contains("<option value=\"none\" selected>Street not known</option>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/screen", "/screen?place=street:none", "/screen/beside", "/measures", "/reports", "/map", "/"})
    void one_of_anything_reads_as_one_in_english(String path) throws Exception {
        String text = Jsoup.parse(page(path + (path.contains("?") ? "&" : "?") + "lang=en"))
                .text();
        assertThat(text)
                .doesNotContainPattern(
                        "(?<![\\d.,]|version )1 (buildings|enterprises|moves|units|days|months|points|leases|sections)\\b");
    }

    @Test
    void one_building_is_said_with_its_own_word() throws Exception {
        assertThat(Jsoup.parse(page("/screen?lang=en")).select("#part-figures").text())
                .contains("1building ", "1enterprise ", "1 of 1 building has a list that speaks");
        assertThat(Jsoup.parse(page("/screen?lang=zh")).select("#part-figures").text())
                .contains("1栋", "1家");
    }

    @Test
    void the_whole_scope_is_written_small_within_a_sentence() throws Exception {
        String text = Jsoup.parse(page("/reports?lang=en")).text();
        assertThat(text).contains("On 2026-10-31, everything in your scope: 1 building on file");
        assertThat(text).doesNotContain(", Everything in your scope:");
    }
}
