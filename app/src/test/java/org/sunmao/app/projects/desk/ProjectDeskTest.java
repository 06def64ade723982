package org.sunmao.app.projects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.ProjectBook;

/** Projects through the engine and the real database: every step in every state by every role, proof, money, first reports, and figures. */
@TestPropertySource(properties = "sunmao.test.world=projects")
class ProjectDeskTest extends ProjectWorld {

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
                    MatterMove declared = state.ends()
                            ? null
                            : kind.findMove(word, state.code()).orElse(null);
                    boolean may = declared != null
                            && declared.actors().stream()
                                    .anyMatch(actor -> actor.role() == reader.role()
                                            && (reader.role() == Role.OFFICE || reader.equals(south)));
                    Result expected = declared == null ? Result.NOT_NOW : may ? null : Result.NOT_YOURS;
                    Result result = move(reader, matter, word).result();
                    if (expected != null) {
                        assertThat(result)
                                .as(state.code() + " " + word + " " + reader.username())
                                .isEqualTo(expected);
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
            assertThat(matters.find(other.scope(), matter.id()))
                    .as(other.username())
                    .isEmpty();
            assertThat(list.find(other.scope(), matter.id())).isEmpty();
        }
        assertThat(move(office, matter, "hand-over", "lead-unit", "east", "why", "分工调整")
                        .done())
                .isTrue();
        assertThat(matters.find(east.scope(), matter.id())).isPresent();
        assertThat(matters.find(south.scope(), matter.id())).isEmpty();
    }

    @Test
    void nothing_is_signed_registered_placed_funded_or_at_work_without_its_proof() {
        Matter matter = opened(south, "south", investor(), "450100");
        assertThat(move(south, matter, "answer", "first-answer", "当天电话").done()).isTrue();
        assertThat(move(office, matter, "judge", "fit", "fits").fields()).containsExactly("industry");
        assertThat(move(office, matter, "judge", "fit", "fits", "industry", "software")
                        .done())
                .isTrue();
        assertThat(move(south, matter, "reply", "reply", "欢迎").done()).isTrue();
        assertThat(move(south, matter, "sign").fields()).containsExactly("agreement", "planned-jobs");
        assertThat(desk.agree(south, now(matter), new ProjectDesk.AgreementForm("3亿", "", "", "x", ""))
                        .fields())
                .containsExactly("signed-on", "document", "planned-jobs");
        String today = time.today().toString();
        assertThat(desk.agree(south, now(matter), new ProjectDesk.AgreementForm("3亿", today, "协议一号", "120", ""))
                        .done())
                .isTrue();
        assertThat(move(south, matter, "sign").done()).isTrue();
        assertThat(move(south, matter, "register", "registered-name", "某公司", "registered-code", "91350100M000100Y44")
                        .fields())
                .as("the check character does not fit")
                .containsExactly("registered-code");
        assertThat(move(south, matter, "register", "registered-name", "某公司", "registered-code", "91350100M000100Y43")
                        .done())
                .isTrue();
        assertThat(move(south, matter, "place", "place-kind", "building", "place", "没有这座楼")
                        .fields())
                .as("no building of the files")
                .containsExactly("place");
        assertThat(move(south, matter, "place", "place-kind", "plot", "place", "2026-12 号宗地")
                        .done())
                .isTrue();
        assertThat(move(south, matter, "start", "started-on", today).fields()).containsExactly("permit");
        assertThat(move(south, matter, "start", "started-on", today, "permit", "建字 7 号")
                        .done())
                .isTrue();
        assertThat(move(south, matter, "fund").fields()).containsExactly("arrival");
        assertThat(desk.arrive(
                                south,
                                now(matter),
                                new ProjectDesk.ArrivalForm(
                                        YearMonth.now(MatterTime.ZONE)
                                                .plusMonths(2)
                                                .toString(),
                                        "1亿",
                                        "凭证",
                                        ""))
                        .fields())
                .as("a month that is still to come")
                .containsExactly("arrival-month");
        assertThat(arrive(matter, "1亿").done()).isTrue();
        assertThat(move(south, matter, "fund").done()).isTrue();
        assertThat(move(office, matter, "run", "running-on", today, "acceptance", "验收")
                        .fields())
                .containsExactly("proven-jobs");
        assertThat(desk.prove(south, now(matter), "80", today, "", "").fields()).containsExactly("proof");
        assertThat(desk.prove(south, now(matter), "80", today, "参保名单 80 人", "").done())
                .isTrue();
        assertThat(move(office, matter, "run", "running-on", today, "acceptance", "验收")
                        .done())
                .isTrue();
        assertThat(now(matter).ended()).isTrue();
    }

    private Outcome arrive(Matter matter, String sum) {
        return desk.arrive(
                south,
                now(matter),
                new ProjectDesk.ArrivalForm(YearMonth.from(time.today()).toString(), sum, "进账单", ""));
    }

    @Test
    void money_is_never_overwritten_and_a_mistake_is_taken_back_once_by_a_line_of_its_own() {
        Matter matter = opened(south, "south", investor(), "450100");
        String today = time.today().toString();
        desk.agree(south, matter, new ProjectDesk.AgreementForm("5亿", today, "一号", "10", ""));
        desk.agree(south, matter, new ProjectDesk.AgreementForm("4亿", today, "补充协议", "20", ""));
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
                assertThat(refused)
                        .hasRootCauseMessage("ERROR: permission denied for table "
                                + change.replaceAll(".*projects\\.([a-z]+).*", "$1"));
            }
        }
        assertThat(desk.arrive(east, now(matter), new ProjectDesk.ArrivalForm(today.substring(0, 7), "1", "x", ""))
                        .result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(desk.arrive(leader, now(matter), new ProjectDesk.ArrivalForm(today.substring(0, 7), "1", "x", ""))
                        .result())
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
            assertThat(list.find(east.scope(), twin.earlier()))
                    .as("not theirs to read")
                    .isEmpty();
        });
        assertThat(book.twins(east.scope(), loose.id()))
                .extracting(ProjectBook.Twin::why)
                .containsOnly("trade-name");
        assertThat(book.twins(south.scope(), first.id())).isEmpty();
        assertThat(book.twins(south.scope(), second.id()))
                .as("the first team reads nothing of the second")
                .isEmpty();
        assertThat(twins.decide(east, second, first, "both", second.moves(), "我们先谈的")
                        .result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(twins.decide(office, second, first, "first", second.moves(), "")
                        .result())
                .isEqualTo(Result.NO_REASON);
        long before = whole("alive").projects();
        assertThat(twins.decide(office, second, first, "first", second.moves(), "首报在保护期内")
                        .done())
                .isTrue();
        assertThat(now(second).mergedInto()).isEqualTo(first.id());
        assertThat(whole("alive").projects()).as("counted once").isEqualTo(before - 1);
        assertThat(twins.decide(office, now(second), first, "both", 1, "改主意").result())
                .isEqualTo(Result.TOO_LATE);
    }

    @Test
    void names_that_are_only_alike_are_proposed_with_the_reason_and_never_joined() {
        Matter first = opened(south, "south", "中山市蒲岚汐瑞电子有限公司", "450100");
        Matter heard = opened(east, "east", "中山市蒲岚汐锐电子有限公司", "450200");
        Matter other = opened(east, "east", "中山市蒲岚汐达餐饮有限公司", "450200");
        assertThat(book.twins(office.scope(), heard.id())).singleElement().satisfies(twin -> {
            assertThat(twin.earlier()).isEqualTo(first.id());
            assertThat(twin.why()).isEqualTo("similar-sound");
            assertThat(twin.word()).isEqualTo("open");
        });
        assertThat(now(heard).mergedInto()).isNull();
        assertThat(book.twins(office.scope(), other.id())).as("another trade").isEmpty();
    }

    @Test
    void what_the_report_said_is_corrected_and_twins_are_looked_for_anew() {
        Matter first = opened(south, "south", "珠海市汀屿禾能源有限公司", "450100");
        Matter wrong = opened(east, "east", "珠海市汀屿禾能源有限公司", "450200");
        Matter later = opened(south, "south", "珠海市砚汐澜能源有限公司", "450100");
        assertThat(book.twins(east.scope(), wrong.id())).hasSize(1);
        var right = new CorrectionDesk.Form("珠海市砚汐澜能源有限公司", "", "bay", "桂林市", "改建冷库");
        assertThat(corrections
                        .correct(south, now(wrong), now(wrong).moves(), right)
                        .result())
                .as("another team")
                .isEqualTo(Result.NOT_YOURS);
        assertThat(corrections
                        .correct(leader, now(wrong), now(wrong).moves(), right)
                        .result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(corrections
                        .correct(
                                east,
                                now(wrong),
                                now(wrong).moves(),
                                new CorrectionDesk.Form("某公司", "91350100M000100Y44", "bay", "没有这个地方", "x"))
                        .fields())
                .containsExactly("region", "investor-code");
        var reported = list.find(east.scope(), wrong.id()).orElseThrow().reportedAt();
        assertThat(corrections
                        .correct(east, now(wrong), now(wrong).moves(), right)
                        .done())
                .isTrue();
        assertThat(corrections
                        .correct(east, now(wrong), now(wrong).moves(), right)
                        .result())
                .as("nothing is different any more")
                .isEqualTo(Result.NOT_NOW);
        var row = list.find(east.scope(), wrong.id()).orElseThrow();
        assertThat(row.investor()).isEqualTo("珠海市砚汐澜能源有限公司");
        assertThat(row.region()).isEqualTo("450300");
        assertThat(row.reportedAt()).isEqualTo(reported);
        assertThat(book.twins(east.scope(), wrong.id())).singleElement().satisfies(twin -> {
            assertThat(twin.word()).isEqualTo("renamed");
            assertThat(twin.said()).isEqualTo("珠海市汀屿禾能源有限公司");
        });
        assertThat(book.twins(south.scope(), later.id()))
                .as("the project that was reported after it has it as a twin now")
                .extracting(ProjectBook.Twin::earlier)
                .containsExactly(wrong.id());
        assertThat(matters.history(east.scope(), wrong.id()))
                .filteredOn(event -> event.event().equals("changed"))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("investor", "珠海市砚汐澜能源有限公司")
                        .containsEntry("was-investor", "珠海市汀屿禾能源有限公司")
                        .containsEntry("was-source", "private")
                        .containsEntry("was-content", "建厂"));
        assertThat(corrections
                        .correct(
                                office,
                                now(wrong),
                                now(wrong).moves(),
                                new CorrectionDesk.Form("珠海市汀屿禾能源有限公司", "", "bay", "450300", "改建冷库"))
                        .done())
                .isTrue();
        assertThat(book.twins(east.scope(), wrong.id()))
                .as("proposed again")
                .singleElement()
                .satisfies(twin -> assertThat(twin.word()).isEqualTo("open"));
        assertThat(twins.decide(
                                office,
                                now(wrong),
                                now(first),
                                "other",
                                now(wrong).moves(),
                                "不是一家")
                        .done())
                .isTrue();
    }

    @Test
    void the_report_by_city_is_the_sum_of_its_rows() {
        for (String region : List.of("450100", "450200")) {
            Matter matter = opened(south, "south", investor(), region);
            String today = time.today().toString();
            desk.agree(south, matter, new ProjectDesk.AgreementForm("1234567.89", today, "协议", "10", ""));
            arrive(matter, "100.01");
            put(matter, "signed", "{}");
        }
        var divided = figures.divide(office.scope(), query(Stage.contracted()), "city");
        var rows = divided.subList(0, divided.size() - 1);
        var whole = divided.get(divided.size() - 1);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        assertThat(whole.agreedFen()).isPositive();
        assertThat(rows.stream().mapToLong(each -> each.projects()).sum()).isEqualTo(whole.projects());
        assertThat(rows.stream().mapToLong(each -> each.agreedFen()).sum()).isEqualTo(whole.agreedFen());
        assertThat(rows.stream().mapToLong(each -> each.arrivedFen()).sum()).isEqualTo(whole.arrivedFen());
        assertThat(rows.stream().mapToLong(each -> each.freshArrivedFen()).sum())
                .isEqualTo(whole.freshArrivedFen());
    }

    @Test
    void a_local_investor_a_second_phase_and_a_move_within_the_district_are_counted_apart() {
        long firm = worker.client().sql("""
                        insert into resolution.identity (id, kind, anchor_key)
                        select id, 'enterprise', 'project-' || id from nextval('resolution.subject_id') id returning id
                        """).query(Long.class).single();
        worker.client().sql("""
                        insert into enterprises.enterprise_current (id, status, name, code, street_codes, established_on, attributes, search)
                        values (?, 'confirmed', '鹤汀原物流有限公司', '91350100M000100Y43', array['990101001'], date '2020-01-01', '{}', '鹤汀原')
                        """).param(firm).update();
        Matter local = opened(south, "south", "鹤汀原物流有限公司", "450100");
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted())
                .isEqualTo("local");
        assertThat(book.marks(office.scope(), local.id())).first().satisfies(mark -> {
            assertThat(mark.why()).isEqualTo("in-district");
            assertThat(mark.by()).as("files say it").isNull();
        });
        assertThat(desk.mark(south, local, "local", false, "不是").result()).isEqualTo(Result.NOT_YOURS);
        assertThat(desk.mark(office, local, "local", false, "").result()).isEqualTo(Result.NO_REASON);
        assertThat(desk.mark(office, local, "local", false, "母公司在外地").done()).isTrue();
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted())
                .isEqualTo("new");
        assertThat(desk.mark(office, local, "fiscal", true, "财政出资过半").done()).isTrue();
        assertThat(list.find(office.scope(), local.id()).orElseThrow().counted())
                .isEqualTo("fiscal");
        put(local, "started", "{}");
        Matter phase = opened(south, "south", "鹤汀原物流有限公司", "450100");
        assertThat(book.marks(office.scope(), phase.id()))
                .extracting(ProjectBook.Mark::mark)
                .containsExactly("local", "second");
        Matter moved = opened(east, "east", investor(), "450100");
        put(moved, "signed", "{\"first-answer\":\"a\",\"fit\":\"fits\",\"industry\":\"trade\",\"reply\":\"r\"}");
        desk.agree(
                east,
                now(moved),
                new ProjectDesk.AgreementForm("1亿", time.today().toString(), "一号", "5", ""));
        assertThat(move(
                                east,
                                moved,
                                "register",
                                "registered-name",
                                "鹤汀原物流有限公司",
                                "registered-code",
                                "91350100M000100Y43")
                        .done())
                .isTrue();
        assertThat(list.find(office.scope(), moved.id()).orElseThrow().counted())
                .isEqualTo("relocation");
        assertThat(book.files(office.scope(), moved.id()).orElseThrow().firm()).isEqualTo(firm);
    }

    @Test
    void sums_that_triggers_keep_are_the_sums_of_the_rows() {
        assertThat(worker.client().sql("""
                                select count(*) from projects.project p where p.arrived_fen <> (select coalesce(sum(fen), 0) from projects.arrival a where a.matter_id = p.matter_id)
                                    or p.agreed_fen is distinct from (select fen from projects.agreement a where a.matter_id = p.matter_id order by id desc limit 1)
                                """).query(Long.class).single()).isZero();
    }
}
