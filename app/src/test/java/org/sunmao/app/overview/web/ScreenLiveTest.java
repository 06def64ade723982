package org.sunmao.app.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.EventClient;
import org.sunmao.app.testing.EventClient.Event;
import org.sunmao.app.testing.EventClient.Stream;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** The screen followed over the wire: what is sent, to whom, and until when. */
@SpringBootTest(
        classes = SunmaoApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"sunmao.test.world=live", "sunmao.stream.each=40", "sunmao.screen.patience-ms=20000"})
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ScreenLiveTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final String HARBOUR = "990101001";
    private static final String HILL = "990101002";
    private static final Pattern HAVE = Pattern.compile("data-live-have=\"([^\"]+)\"");

    @Autowired
    WorkerDatabase worker;

    @Autowired
    ApplicationEventPublisher news;

    @LocalServerPort
    int port;

    private TinyDistrict district;
    private long tower;
    private long house;
    private int firms;

    @BeforeAll
    void district(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("live-leader", "林", Role.LEADER, hash, List.of()),
                        new NewPerson("live-second", "森", Role.LEADER, hash, List.of()),
                        new NewPerson("live-leaving", "木", Role.LEADER, hash, List.of()),
                        new NewPerson("live-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("live-harbour", "港", Role.STEWARD, hash, List.of(GrantSpec.region(HARBOUR))),
                        new NewPerson("live-hill", "山", Role.STEWARD, hash, List.of(GrantSpec.region(HILL)))),
                "test");
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        tower = district.building("甲楼", district.street(HARBOUR), 1000);
        house = district.building("乙楼", district.street(HILL), 500);
        for (long building : List.of(tower, house)) {
            district.list(building, LIST.minusMonths(1));
            district.list(building, LIST);
        }
        district.holds(district.enterprise("两地公司"), district.unit(tower, 300), LIST);
        district.holds(district.enterprise("山上公司"), district.unit(house, 100), LIST);
        district.tax(district.enterprise("纳税公司"), OCTOBER, 1_000_000);
        derived();
    }

    private void derived() {
        news.publishEvent(new Derived(Instant.now()));
    }

    /** What an earlier test did may still be on its way to memory; each begins when no screen changes any more. */
    @BeforeEach
    void quiet() {
        for (String who : List.of("leader", "harbour", "hill")) {
            open(signIn(who), "").quiet().close();
        }
    }

    /** One more firm moves in, and the conclusions are there. */
    private void movesIn(long building) {
        district.holds(district.enterprise("新来" + firms++ + "公司"), district.unit(building, 10), LIST);
        derived();
    }

    private EventClient signIn(String who) {
        return new EventClient("http://127.0.0.1:" + port, "live-" + who, PASSWORD);
    }

    /** The page, and then its stream, as a browser does. */
    private static Stream open(EventClient person, String query) {
        String page = person.get("/screen" + query).body();
        Matcher have = HAVE.matcher(page);
        assertThat(have.find()).as("the page says what it shows").isTrue();
        return person.follow("/screen/live" + (query.isEmpty() ? "?" : query + "&") + "have=" + have.group(1), null);
    }

    private static List<String> ids(Event event) {
        return new ArrayList<>(event.parts().propertyNames());
    }

    @Test
    void a_change_is_told_with_the_parts_that_it_changed_and_a_page_that_is_new_hears_nothing() {
        EventClient leader = signIn("leader");
        try (Stream stream = open(leader, "?figure=enterprises-present")) {
            assertThat(stream.next(1_500))
                    .as("nothing changed since the page was drawn")
                    .isNull();

            movesIn(tower);

            Event event = stream.settled();
            assertThat(ids(event)).contains("figures", "trend").doesNotContain("where");
            String page = leader.get("/screen?figure=enterprises-present").body();
            assertThat(page).contains("data-live-have=\"" + event.id() + "\"");
            assertThat(page).contains(event.parts().get("figures").asString());
            assertThat(stream.next(1_500)).as("nothing twice").isNull();
        }
    }

    @Test
    void whoever_comes_back_hears_what_changed_meanwhile_and_no_more() {
        EventClient leader = signIn("leader");
        String last;
        try (Stream stream = open(leader, "")) {
            movesIn(tower);
            last = stream.settled().id();
        }
        movesIn(tower);
        movesIn(house);

        try (Stream again = leader.follow("/screen/live?have=what-the-page-was-loaded-with", last)) {
            Event event = again.settled();
            assertThat(ids(event)).contains("figures").doesNotContain("where");
            assertThat(leader.get("/screen").body()).contains(event.id());
            assertThat(again.next(1_500)).isNull();
            last = event.id();
        }
        try (Stream again = leader.follow("/screen/live", last)) {
            assertThat(again.next(1_500)).as("nothing was missed").isNull();
        }
        try (Stream stranger = leader.follow("/screen/live", "marks.of.another.program")) {
            assertThat(ids(stranger.next())).contains("where", "figures", "trend", "ranking", "moves");
        }
    }

    @Test
    void equal_screens_are_told_the_same_and_a_steward_hears_nothing_of_another_street() {
        try (Stream first = open(signIn("leader"), "");
                Stream second = open(signIn("second"), "");
                Stream harbour = open(signIn("harbour"), "");
                Stream hill = open(signIn("hill"), "")) {
            movesIn(house);

            assertThat(second.settled()).isEqualTo(first.settled());
            Event steward = hill.settled();
            assertThat(steward.data()).contains("乙楼").doesNotContain("甲楼");
            assertThat(harbour.next(1_500))
                    .as("nothing happened in the harbour")
                    .isNull();
        }
    }

    @Test
    void twenty_pages_hear_of_a_few_changes_and_end_in_the_state_of_the_page() {
        EventClient leader = signIn("leader");
        var streams = new ArrayList<Stream>();
        try {
            for (int i = 0; i < 20; i++) {
                streams.add(open(leader, i % 2 == 0 ? "?lang=zh" : "?lang=en"));
            }
            for (int i = 0; i < 5; i++) {
                movesIn(i % 2 == 0 ? tower : house);
            }
            for (int i = 0; i < 20; i++) {
                String lang = i % 2 == 0 ? "zh" : "en";
                Event last = streams.get(i).settled();
                assertThat(leader.get("/screen?lang=" + lang).body()).contains(last.id());
            }
        } finally {
            streams.forEach(Stream::close);
        }
    }

    @Test
    void what_another_process_derives_is_told_too(@Autowired DatabaseAccess access) throws SQLException {
        try (Stream stream = open(signIn("leader"), "")) {
            district.holds(district.enterprise("别处来的公司"), district.unit(tower, 10), LIST);
            try (Connection other = DriverManager.getConnection(
                            access.url(), access.owner().user(), access.owner().password());
                    Statement statement = other.createStatement()) {
                statement.execute(
                        "insert into history.derivation (number) select coalesce(max(number), 0) + 1 from history.derivation");
            }
            Event event = stream.next();
            while (event != null && !ids(event).contains("figures")) {
                event = stream.next();
            }
            assertThat(event).isNotNull();
            assertThat(ids(event)).contains("figures");
        }
    }

    @Test
    void a_stream_does_not_outlive_the_session_nor_what_it_may_see(
            @Autowired People people, @Autowired WorkerDatabase database) {
        EventClient leaving = signIn("leaving");
        Stream stream = open(leaving, "");
        Stream other = open(signIn("leader"), "");
        database.client().sql("""
                        update access.session set ended_at = now()
                        where person_id = (select id from access.person where username = 'live-leaving')
                        """).update();
        assertThat(stream.next()).isEqualTo(new Event("", "ended", "reader"));
        assertThat(stream.next().name()).isEqualTo("closed");

        Stream granted = open(signIn("harbour"), "");
        database.client().sql("""
                        insert into access.person_grant (person_id, scope_kind, scope_ref, granted_by)
                        select id, 'region', '990101009', 'test' from access.person where username = 'live-harbour'
                        """).update();
        assertThat(granted.next()).isEqualTo(new Event("", "ended", "reader"));
        database.client()
                .sql("delete from access.person_grant where scope_ref = '990101009'")
                .update();

        Stream purposed = open(signIn("office"), "");
        assertThat(other.next(1_000)).isNull();
        other.close();
        purposed.close();
    }

    /** Nobody may sit before a page that comes back by itself; the session becomes idle as if it were closed. */
    @Test
    void a_stream_that_is_opened_again_is_no_use_of_the_session() {
        EventClient second = signIn("second");
        String page = second.get("/screen").body();
        assertThat(page).contains("data-live-have");
        worker.client().sql("""
                        update access.session set last_seen = now() - interval '20 minutes'
                        where person_id = (select id from access.person where username = 'live-second')
                        """).update();
        Stream stream = second.follow("/screen/live?have=nothing", null);
        assertThat(stream.next().name()).isEqualTo("parts");
        stream.close();
        assertThat(worker.client().sql("""
                                select max(last_seen) < now() - interval '19 minutes' from access.session
                                where person_id = (select id from access.person where username = 'live-second') and ended_at is null
                                """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_purpose_that_is_stated_ends_the_stream_that_was_opened_without() {
        EventClient office = signIn("office");
        Stream stream = open(office, "");
        var stated = office.post(
                "/purpose?back=/screen",
                "/purpose",
                Map.of("kind", "data-check", "sentence", "核对甲楼本月的迁入情况", "back", "/screen"));
        assertThat(stated.statusCode()).isEqualTo(302);
        assertThat(stated.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/screen"));
        movesIn(tower);
        assertThat(stream.next()).isEqualTo(new Event("", "ended", "reader"));
    }

    @Test
    void a_page_of_the_past_is_not_followed_and_who_asks_once_is_answered_once() {
        EventClient leader = signIn("leader");
        assertThat(leader.get("/screen?true-on=2026-10-20").body()).doesNotContain("data-live=");
        assertThat(leader.get("/screen/live?true-on=2026-10-20").statusCode()).isEqualTo(204);
        assertThat(leader.get("/screen/live?have=nothing").body()).contains("event: parts");
        assertThat(leader.get("/screen/live?place=street:000").statusCode()).isEqualTo(404);
    }
}
