package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.catalogue.web.CatalogueWorld;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;

/** A building and a firm with a history, asked for by day and by moment, on pages, in exports and by programs. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=clocks")
@Import(SpringTestDatabase.class)
@AutoConfigureMockMvc
@DirtiesContext
class ClockedPagesTest {

    @TempDir
    static Path dir;

    private static ClockedWorld world = new ClockedWorld(0, 0, Instant.EPOCH, Instant.EPOCH);
    private static MockHttpSession session = new MockHttpSession();

    @Autowired
    MockMvc web;

    @BeforeAll
    static void history(
            @Autowired People people,
            @Autowired Intake intake,
            @Autowired Derivations derivations,
            @Autowired WorkerDatabase database,
            @Autowired MockMvc web)
            throws Exception {
        world = ClockedWorld.make(new ClockedWorld.Tools(people, intake, derivations, database), dir);
        session = new CatalogueWorld(web).as("office");
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).session(session));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(open(path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_by_day_says_what_was_so_then() throws Exception {
        assertThat(page(world.buildingPath()).select("main").text()).contains("海天国际中心", "2,200", "白鹭贸易");
        Document then = page(world.buildingPath() + "?true-on=2025-02-28");
        assertThat(then.select("h1").text()).contains("海天大厦");
        assertThat(then.select("main").text()).contains("2,000").doesNotContain("2,200", "白鹭贸易", "海天国际中心");
        assertThat(then.select(".clocks-set").text()).contains("2025");
        assertThat(page(world.firmPath() + "?true-on=2025-02-28").select("main").text())
                .contains("在营")
                .doesNotContain("注销");
        assertThat(page(world.firmPath()).select("main").text()).contains("注销");
    }

    @Test
    void a_file_by_moment_says_what_was_known_then() throws Exception {
        Document then = page(world.buildingPath() + "?known-on=" + world.early());
        assertThat(then.select("main").text()).contains("海天大厦", "2,000").doesNotContain("白鹭贸易", "2,200");
        assertThat(page(world.buildingPath() + "?known-on=" + world.late())
                        .select("main")
                        .text())
                .contains("白鹭贸易");
        open(world.buildingPath() + "?known-on=2020-01-01T00:00").andExpect(status().isNotFound());
        // The day is the later one, but nothing was known of it yet.
        assertThat(page(world.buildingPath() + "?true-on=2025-06-30&known-on=" + world.early())
                        .select("main")
                        .text())
                .doesNotContain("白鹭贸易");
    }

    @Test
    void lists_exports_figures_and_programs_have_the_same_clocks() throws Exception {
        assertThat(page("/buildings?true-on=2025-02-28").select("tbody tr").text())
                .contains("海天大厦", "2,000", "15.0%")
                .doesNotContain("国际");
        assertThat(page("/enterprises?true-on=2025-02-28").select("tbody").text())
                .contains("启明")
                .doesNotContain("白鹭");
        assertThat(page("/enterprises?true-on=2020-02-28").select("tbody").text())
                .doesNotContain("启明");
        assertThat(page("/enterprises?known-on=" + world.early())
                        .select("tbody")
                        .text())
                .doesNotContain("白鹭");
        open("/api/buildings/" + SubjectPath.buildingId(world.building()) + "/plan?true-on=2025-02-28")
                .andExpect(jsonPath("$.name", is("海天大厦")))
                .andExpect(jsonPath("$.day", is("2025-02-28")))
                .andExpect(header().string("Sunmao-True-On", "2025-02-28"));
        open("/api/buildings/" + SubjectPath.buildingId(world.building()) + "/similar?true-on=2025-02-28")
                .andExpect(jsonPath("$.measures[?(@.measure == 'occupancy')].month", contains("2025-01")));
        open("/api/enterprises?known-on=" + world.early()).andExpect(jsonPath("$.rows", hasSize(1)));
        byte[] book = open("/enterprises.xlsx?known-on=" + world.early())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(WorkbookText.of(book)).contains("启明", "时点", "平台所知").doesNotContain("白鹭");
        assertThat(page("/measures?true-on=2025-01-31").select("tbody tr").text())
                .contains("15.0%", "occupancy", "enterprises-registered");
        assertThat(page("/measures/occupancy?true-on=2025-01-31").select("main").text())
                .contains("15");
        assertThat(page("/measures/occupancy?known-on=" + world.late())
                        .select("main")
                        .text())
                .contains("22.7");
    }

    @Test
    void a_page_of_the_past_leads_to_the_past_and_sends_nothing() throws Exception {
        Document then = page("/buildings?true-on=2025-02-28&known-on=" + world.early());
        var link = then.select("tbody a[href^=" + world.buildingPath() + "]").first();
        assertThat(link).isNotNull();
        assertThat(link.attr("href")).contains("true-on=2025-02-28", "known-on=");
        assertThat(then.select("main form[method=post]")).isEmpty();
        assertThat(then.select("form.filters input[name=true-on]").attr("value"))
                .isEqualTo("2025-02-28");
        assertThat(then.select("[data-now]").first().attr("href")).isEqualTo("/buildings");
        // What knows no clocks is led to without them.
        assertThat(then.select("nav.rail a[href^=/intake]").attr("href")).isEqualTo("/intake");
        assertThat(then.select("nav.rail a[href^=/screen]").attr("href")).contains("true-on=2025-02-28");
        assertThat(page("/buildings").select(".clocks-set")).isEmpty();
        assertThat(page("/buildings").select("details.clocks")).hasSize(1);
    }

    @Test
    void a_clock_that_cannot_be_read_is_refused_and_one_to_come_is_now() throws Exception {
        open("/buildings?true-on=yesterday").andExpect(status().isBadRequest());
        open("/api/buildings?known-on=2026-13-01").andExpect(status().isBadRequest());
        assertThat(page("/buildings?known-on=2999-01-01").select(".clocks-set")).isEmpty();
        for (String known :
                new String[] {"2025-01-01", "2025-01-01T08:00", "2025-01-01T08:00:00+08:00", "2025-01-01T00:00Z"}) {
            open("/buildings?known-on=" + known).andExpect(status().isOk());
        }
        assertThat(page("/buildings?true-on=2025-02").select(".clocks-set").text())
                .contains("28");
    }

    @Test
    void a_figure_by_two_pairs_of_clocks_names_the_rows_and_why() throws Exception {
        Document byDay = page("/compare?measure=occupancy&a-true-on=2025-01-31&b-true-on=2025-06-30");
        assertThat(byDay.select(".compare-side").text()).contains("15.0%", "22.7%", "+7.7 个百分点");
        // Renamed and measured anew, unit 101 is the same unit: one row that reads otherwise.
        assertThat(byDay.select("#cause-happened tr.compare-was").text()).contains("101 已租", "201 空置");
        assertThat(byDay.select("#cause-happened tr.compare-is").text()).contains("101 空置", "201 已租");
        assertThat(byDay.select("#cause-happened tr.compare-gone, #cause-happened tr.compare-come"))
                .isEmpty();
        Document byMoment = page("/compare?measure=enterprises-registered&a-true-on=2025-06-30&a-known-on="
                + world.early() + "&b-true-on=2025-06-30&b-known-on=" + world.late());
        assertThat(byMoment.select("#cause-arrived tbody tr").text()).contains("启明", "仅甲计入");
        assertThat(page("/compare?measure=occupancy").select("main").text()).contains("逐行相同");
        open("/compare?measure=nothing").andExpect(status().isNotFound());
        open("/compare?a-true-on=soon").andExpect(status().isBadRequest());
    }
}
