package org.sunmao.app.projects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.projects.ProjectQuery;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.FigureBook;
import org.sunmao.app.projects.store.FigureBook.Figure;
import org.sunmao.app.projects.store.ProjectBook;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** Projects through the engine and the real database: every step in every state by every role, proof, money, first reports, and figures. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=projects")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ProjectDeskTest {

    @Autowired
    MatterDesk engine;

    @Autowired
    ProjectDesk desk;

    @Autowired
    TwinDesk twins;

    @Autowired
    Matters matters;

    @Autowired
    MatterKinds kinds;

    @Autowired
    MatterTime time;

    @Autowired
    ProjectBook book;

    @Autowired
    ProjectList list;

    @Autowired
    FigureBook figures;

    @Autowired
    WorkerDatabase worker;

    private Reader office;
    private Reader south;
    private Reader east;
    private Reader leader;
    private Reader department;
    private int investors;

    @BeforeAll
    void world(@Autowired People people) {
        worker.client()
                .sql("insert into access.unit (code, name_zh, kind) values ('south', '南组', 'team'), ('east', '东组', 'team')")
                .update();
        String hash = TestPasswords.hash("a-long-test-password");
        office = person(people, "p-office", Role.OFFICE, hash);
        south = person(people, "p-south", Role.INVESTMENT, hash, GrantSpec.unit("south"));
        east = person(people, "p-east", Role.INVESTMENT, hash, GrantSpec.unit("east"));
        leader = person(people, "p-leader", Role.LEADER, hash);
        department = person(people, "p-department", Role.DEPARTMENT, hash, GrantSpec.unit("south"));
    }

    private static Reader person(People people, String name, Role role, String hash, GrantSpec... grants) {
        people.addAll(List.of(new NewPerson(name, name, role, hash, List.of(grants))), "test");
        return new Reader(1, name, name, role, Grants.scope(name, role, List.of(grants)));
    }

    private Matter opened(Reader by, String team, String investor, String region) {
        MatterDesk.Opened opened = engine.open(
                by,
                new NewMatter(
                        "project",
                        investor + "的项目",
                        null,
                        List.of(),
                        List.of(),
                        Map.of(
                                "investor", investor,
                                "source", "private",
                                "region", region,
                                "fiscal", "no",
                                "content", "建厂",
                                "lead-unit", team),
                        List.of()));
        assertThat(opened.outcome().result()).isEqualTo(Result.DONE);
        return opened.matter();
    }

    /** An investor whose name nobody else has. */
    private String investor() {
        int n = investors++;
        return "深圳市" + (char) ('\u5c9a' + n) + (char) ('\u6865' + n) + "软件有限公司";
    }

    private Matter now(Matter matter) {
        return matters.find(office.scope(), matter.id()).orElseThrow();
    }

    private void put(Matter matter, String state, String fields) {
        boolean ends = state.equals("running") || state.equals("lost");
        worker.client()
                .sql("""
                        update matters.matter set state = ?, ended = ?, due_on = null, fields = fields || cast(? as jsonb) where id = ?
                        """)
                .params(state, ends, fields, matter.id())
                .update();
    }

    private Outcome move(Reader reader, Matter matter, String word, String... said) {
        Matter now = now(matter);
        var fields = new HashMap<String, String>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        return engine.move(reader, now, word, now.moves(), fields.getOrDefault("why", ""), fields);
    }

    @Test
    void every_step_in_every_state_by_every_role_is_what_the_kind_declares() {
        MatterKind kind = kinds.find("project").orElseThrow();
        var words = new TreeSet<String>();
        kind.moves().forEach(move -> words.add(move.word()));
        Matter matter = opened(south, "south", investor(), "450100");
        int asked = 0;
        for (var state : kind.states()) {
            for (String word : words) {
                put(matter, state.code(), "{}");
                for (Reader reader : List.of(south, east, office, leader, department)) {
                    MatterMove declared = state.ends() ? null : kind.findMove(word, state.code()).orElse(null);
                    boolean may = declared != null
                            && declared.actors().stream()
                                    .anyMatch(actor -> actor.role() == reader.role()
                                            && (reader.role() == Role.OFFICE || reader.equals(south)));
                    Result expected = declared == null ? Result.NOT_NOW : may ? null : Result.NOT_YOURS;
                    Result result = move(reader, matter, word).result();
                    if (expected != null) {
                        assertThat(result).as(state.code() + " " + word + " " + reader.username()).isEqualTo(expected);
                    } else {
                        assertThat(result)
                                .as(state.code() + " " + word + " " + reader.username())
                                .isNotIn(Result.NOT_NOW, Result.NOT_YOURS);
                        put(matter, state.code(), "{}");
                    }
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(kind.states().size() * words.size() * 5);
    }

    @Test
    void who_does_not_lead_sees_nothing_and_the_team_has_it_from_the_first_moment() {
        Matter matter = opened(south, "south", investor(), "450100");
        assertThat(matter.leadUnit()).isEqualTo("south");
        assertThat(matters.find(south.scope(), matter.id())).isPresent();
        assertThat(matters.find(leader.scope(), matter.id())).isPresent();
        for (Reader other : List.of(east, department)) {
            assertThat(matters.find(other.scope(), matter.id())).as(other.username()).isEmpty();
            assertThat(list.find(other.scope(), matter.id())).isEmpty();
        }
        assertThat(move(office, matter, "hand-over", "lead-unit", "east", "why", "分工调整").done()).isTrue();
        assertThat(matters.find(east.scope(), matter.id())).isPresent();
        assertThat(matters.find(south.scope(), matter.id())).isEmpty();
    }

    @Test
    void nothing_is_signed_registered_placed_funded_or_at_work_without_its_proof() {
        Matter matter = opened(south, "south", investor(), "450100");
        assertThat(move(south, matter, "answer", "first-answer", "当天电话").done()).isTrue();
        assertThat(move(office, matter, "judge", "fit", "fits").fields()).containsExactly("industry");
        assertThat(move(office, matter, "judge", "fit", "fits", "industry", "software").done()).isTrue();
        assertThat(move(south, matter, "reply", "reply", "欢迎").done()).isTrue();
        assertThat(move(south, matter, "sign").fields()).containsExactly("agreement", "planned-jobs");
        assertThat(desk.agree(south, now(matter), new ProjectDesk.AgreementForm("3亿", "", "", "x")).fields())
                .containsExactly("signed-on", "document", "planned-jobs");
        String today = time.today().toString();
        assertThat(desk.agree(south, now(matter), new ProjectDesk.AgreementForm("3亿", today, "协议一号", "120")).done())
                .isTrue();
        assertThat(move(south, matter, "sign").done()).isTrue();
        assertThat(move(south, matter, "register", "registered-name", "某公司", "registered-code", "91350100M000100Y44").fields())
                .as("the check character does not fit")
                .containsExactly("registered-code");
        assertThat(move(south, matter, "register", "registered-name", "某公司", "registered-code", "91350100M000100Y43").done())
                .isTrue();
        assertThat(move(south, matter, "place", "place-kind", "building", "place", "没有这座楼").fields())
                .as("no building of the files")
                .containsExactly("place");
        assertThat(move(south, matter, "place", "place-kind", "plot", "place", "2026-12 号宗地").done()).isTrue();
        assertThat(move(south, matter, "start", "started-on", today).fields()).containsExactly("permit");
        assertThat(move(south, matter, "start", "started-on", today, "permit", "建字 7 号").done()).isTrue();
        assertThat(move(south, matter, "fund").fields()).containsExactly("arrival");
        assertThat(desk.arrive(south, now(matter), new ProjectDesk.ArrivalForm(YearMonth.now().plusMonths(2).toString(), "1亿", "凭证")).fields())
                .as("a month that is still to come")
                .containsExactly("arrival-month");
        assertThat(arrive(matter, "1亿").done()).isTrue();
        assertThat(move(south, matter, "fund").done()).isTrue();
        assertThat(move(office, matter, "run", "running-on", today, "acceptance", "验收").fields())
                .containsExactly("proven-jobs");
        assertThat(desk.prove(south, now(matter), "80", today, "").fields()).containsExactly("proof");
        assertThat(desk.prove(south, now(matter), "80", today, "参保名单 80 人").done()).isTrue();
        assertThat(move(office, matter, "run", "running-on", today, "acceptance", "验收").done()).isTrue();
        assertThat(now(matter).ended()).isTrue();
    }

    private Outcome arrive(Matter matter, String sum) {
        return desk.arrive(south, now(matter), new ProjectDesk.ArrivalForm(YearMonth.from(time.today()).toString(), sum, "进账单"));
    }

    @Test
    void money_is_never_overwritten_and_a_mistake_is_taken_back_once_by_a_line_of_its_own() {
        Matter matter = opened(south, "south", investor(), "450100");
        String today = time.today().toString();
        desk.agree(south, matter, new ProjectDesk.AgreementForm("5亿", today, "一号", "10"));
        desk.agree(south, matter, new ProjectDesk.AgreementForm("4亿", today, "补充协议", "20"));
        arrive(matter, "1亿");
        arrive(matter, "2000万");
        assertThat(desk.reverse(south, matter, 0, "不存在").result()).isEqualTo(Result.TOO_LATE);
        long first = book.arrivals(south.scope(), matter.id()).get(0).id();
        assertThat(desk.reverse(south, matter, first, "").result()).isEqualTo(Result.NO_REASON);
        assertThat(desk.reverse(south, matter, first, "记错项目").done()).isTrue();
        assertThat(desk.reverse(south, matter, first, "再来一次").result()).isEqualTo(Result.TOO_LATE);
        assertThat(book.agreements(south.scope(), matter.id())).hasSize(2);
        assertThat(book.arrivals(south.scope(), matter.id()))
                .extracting(ProjectBook.Arrival::fen)
                .containsExactly(10_000_000_000L, -10_000_000_000L, 2_000_000_000L);
        var row = list.find(south.scope(), matter.id()).orElseThrow();
        assertThat(row.agreedFen()).isEqualTo(40_000_000_000L);
        assertThat(row.arrivedFen()).isEqualTo(2_000_000_000L);
        assertThat(row.plannedJobs()).isEqualTo(20);
        for (String change : List.of("update projects.arrival set fen = 1", "delete from projects.agreement")) {
            try {
                worker.client().sql(change).update();
                assertThat(change).isEqualTo("refused");
            } catch (DataAccessException refused) {
                assertThat(refused).hasRootCauseMessage("ERROR: permission denied for table "
                        + change.replaceAll(".*projects\\.([a-z]+).*", "$1"));
            }
        }
        assertThat(desk.arrive(east, now(matter), new ProjectDesk.ArrivalForm(today.substring(0, 7), "1", "x")).result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(desk.arrive(leader, now(matter), new ProjectDesk.ArrivalForm(today.substring(0, 7), "1", "x")).result())
                .isEqualTo(Result.NOT_YOURS);
    }

    @Test
    void the_second_team_is_told_and_reads_nothing_of_the_first_and_the_office_decides() {
        Matter first = opened(south, "south", "深圳市砚川屿能源有限公司", "450100");
        Matter second = opened(east, "east", "深圳市砚川屿能源有限责任公司", "450200");
        Matter loose = opened(east, "east", "砚川屿（广西）储能有限公司", "450200");
        assertThat(book.twins(east.scope(), second.id())).hasSize(1).first().satisfies(twin -> {
            assertThat(twin.why()).isEqualTo("name");
            assertThat(twin.protectedUntil()).isEqualTo(time.today().plusDays(90));
            assertThat(list.find(east.scope(), twin.earlier())).as("not theirs to read").isEmpty();
        });
        assertThat(book.twins(east.scope(), loose.id())).extracting(ProjectBook.Twin::why).containsOnly("trade-name");
        assertThat(book.twins(south.scope(), first.id())).isEmpty();
        assertThat(book.twins(south.scope(), second.id())).as("the first team reads nothing of the second").isEmpty();
        assertThat(twins.decide(east, second, first, "both", second.moves(), "我们先谈的").result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(twins.decide(office, second, first, "first", second.moves(), "").result())
                .isEqualTo(Result.NO_REASON);
        long before = whole("alive").projects();
        assertThat(twins.decide(office, second, first, "first", second.moves(), "首报在保护期内").done()).isTrue();
        assertThat(now(second).mergedInto()).isEqualTo(first.id());
        assertThat(whole("alive").projects()).as("counted once").isEqualTo(before - 1);
        assertThat(twins.decide(office, now(second), first, "both", 1, "改主意").result()).isEqualTo(Result.TOO_LATE);
    }

    private Figure whole(String stage) {
        ProjectQuery query = stage.equals("alive") ? ProjectQuery.ALL : query(Stage.contracted());
        List<Figure> divided = figures.divide(office.scope(), query, "stage");
        return divided.get(divided.size() - 1);
    }

    private static ProjectQuery query(List<Stage> stages) {
        return new ProjectQuery(null, stages, null, null, null, null, null, null, false);
    }

    @Test
    void a_local_investor_a_second_phase_and_a_move_within_the_district_are_counted_apart() {
        long firm = worker.client()
                .sql("""
                        insert into resolution.identity (id, kind, anchor_key)
                        select id, 'enterprise', 'project-' || id from nextval('resolution.subject_id') id returning id
                        """)
                .query(Long.class)
                .single();
        worker.client()
                .sql("""
                        insert into enterprises.enterprise_current (id, status, name, code, street_codes, established_on, attributes, search)
                        values (?, 'confirmed', '鹤汀原物流有限公司', '91350100M000100Y43', array['990101001'], date '2020-01-01', '{}', '鹤汀原')
                        """)
                .param(firm)
                .update();
        Matter local = opened(south, "south", "鹤汀原物流有限公司", "450100");
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted()).isEqualTo("local");
        assertThat(book.marks(office.scope(), local.id())).first().satisfies(mark -> {
            assertThat(mark.why()).isEqualTo("in-district");
            assertThat(mark.by()).as("files say it").isNull();
        });
        assertThat(desk.mark(south, local, "local", false, "不是").result()).isEqualTo(Result.NOT_YOURS);
        assertThat(desk.mark(office, local, "local", false, "").result()).isEqualTo(Result.NO_REASON);
        assertThat(desk.mark(office, local, "local", false, "母公司在外地").done()).isTrue();
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted()).isEqualTo("new");
        assertThat(desk.mark(office, local, "fiscal", true, "财政出资过半").done()).isTrue();
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted()).isEqualTo("fiscal");
        put(local, "started", "{}");
        Matter phase = opened(south, "south", "鹤汀原物流有限公司", "450100");
        assertThat(book.marks(office.scope(), phase.id())).extracting(ProjectBook.Mark::mark).containsExactly("local", "second");
        Matter moved = opened(east, "east", investor(), "450100");
        put(moved, "signed", "{\"first-answer\":\"a\",\"fit\":\"fits\",\"industry\":\"trade\",\"reply\":\"r\"}");
        desk.agree(east, now(moved), new ProjectDesk.AgreementForm("1亿", time.today().toString(), "一号", "5"));
        assertThat(move(east, moved, "register", "registered-name", "鹤汀原物流有限公司", "registered-code", "91350100M000100Y43")
                        .done())
                .isTrue();
        assertThat(list.find(office.scope(), moved.id()).orElseThrow().counted()).isEqualTo("relocation");
        assertThat(book.files(office.scope(), moved.id()).orElseThrow().firm()).isEqualTo(firm);
    }

    @Test
    void two_thousand_projects_are_summed_in_far_less_than_a_second_and_parts_make_the_whole() {
        int n = 2238;
        worker.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, fields, opened_by, words, lead_unit, units)
                        select 'project', 'XM-1999-' || i, '项目 ' || i, (array['signed','registered','placed','started','funded','running'])[1 + i % 6],
                            jsonb_build_object('region', (array['450102','450205','450302','450405','451102'])[1 + i % 5], 'source', 'private', 'industry', 'trade'),
                            'bulk', '项目', (array['south','east'])[1 + i % 2], array[(array['south','east'])[1 + i % 2]]
                        from generate_series(1, ?) i
                        """)
                .param(n)
                .update();
        worker.client()
                .sql("""
                        insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, reported_at, protected_until)
                        select id, number, number, number, number, number, now(), current_date from matters.matter where opened_by = 'bulk'
                        """)
                .update();
        worker.client()
                .sql("""
                        insert into projects.agreement (matter_id, fen, signed_on, document, by_person)
                        select id, (700000000 + split_part(number, '-', 3)::bigint * 60000) * 100, current_date, '协议', 'bulk' from matters.matter where opened_by = 'bulk'
                        """)
                .update();
        Figure before = whole("contracted");
        long yuan = 0;
        for (long i = 1; i <= n; i++) {
            yuan += 700_000_000L + i * 60_000L;
        }
        ProjectQuery bulk = new ProjectQuery(null, Stage.contracted(), null, null, null, null, "trade", "private", false);
        worker.client().sql("analyze matters.matter, projects.project").update();
        figures.divide(office.scope(), bulk, "city");
        long start = System.nanoTime();
        List<Figure> divided = figures.divide(office.scope(), bulk, "city");
        long took = (System.nanoTime() - start) / 1_000_000;
        Figure whole = divided.get(divided.size() - 1);
        List<Figure> parts = divided.subList(0, divided.size() - 1);
        assertThat(took).as("milliseconds").isLessThan(1000);
        assertThat(whole.projects()).isGreaterThanOrEqualTo(n);
        assertThat(whole.agreedFen()).as("fen").isGreaterThanOrEqualTo(yuan * 100).isGreaterThan(170_000_000_000_000L);
        assertThat(parts).extracting(Figure::part).contains("4501", "4502", "4503", "4504", "4511");
        for (String by : List.of("stage", "city", "team", "reported", "counted", "industry", "source")) {
            List<Figure> each = figures.divide(office.scope(), ProjectQuery.ALL, by);
            Figure sum = each.get(each.size() - 1);
            List<Figure> of = each.subList(0, each.size() - 1);
            assertThat(of.stream().mapToLong(Figure::projects).sum()).as(by).isEqualTo(sum.projects());
            assertThat(of.stream().mapToLong(Figure::agreedFen).sum()).as(by).isEqualTo(sum.agreedFen());
            assertThat(of.stream().mapToLong(Figure::arrivedFen).sum()).as(by).isEqualTo(sum.arrivedFen());
            assertThat(of.stream().mapToLong(Figure::freshAgreedFen).sum()).as(by).isEqualTo(sum.freshAgreedFen());
            assertThat(of).as(by).noneMatch(figure -> figure.part() == null);
        }
        // Every number is its list: the rows behind a part are as many and sum up to the same.
        for (Figure part : parts) {
            var rows = new java.util.ArrayList<Long>();
            list.forEach(office.scope(), new ProjectQuery(null, Stage.contracted(), null, part.part(), null, null, "trade", "private", false), some -> {
                some.forEach(row -> rows.add(row.agreedFen() == null ? 0L : row.agreedFen()));
                return true;
            });
            assertThat((long) rows.size()).as(part.part()).isEqualTo(part.projects());
            assertThat(rows.stream().mapToLong(fen -> fen).sum()).as(part.part()).isEqualTo(part.agreedFen());
        }
        assertThat(figures.divide(east.scope(), bulk, "team")).as("a team reads its own").extracting(Figure::part).containsOnly("east", null);
        assertThat(whole("contracted").projects()).isEqualTo(before.projects());
        assertThat(list.board(office.scope(), ProjectQuery.ALL, 12)).allSatisfy(column -> assertThat(column.rows().size()).isLessThanOrEqualTo(12));
        worker.client().sql("update matters.matter set kind = 'project-gone' where opened_by = 'bulk'").update();
    }

    @Test
    void sums_that_triggers_keep_are_the_sums_of_the_rows() {
        assertThat(worker.client()
                        .sql("""
                                select count(*) from projects.project p where p.arrived_fen <> (select coalesce(sum(fen), 0) from projects.arrival a where a.matter_id = p.matter_id)
                                    or p.agreed_fen is distinct from (select fen from projects.agreement a where a.matter_id = p.matter_id order by id desc limit 1)
                                """)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
