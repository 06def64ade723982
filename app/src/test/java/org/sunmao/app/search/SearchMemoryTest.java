package org.sunmao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.SearchText.Sort;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** What is found in memory is what is found in the database; and what was written or taken away since counts at once. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchMemoryTest {

    private static final Scope OFFICE = Scope.district("office");
    private static final String EAST = "990101001";
    private static final String WEST = "990101002";
    private static final List<String> PLACES = List.of("望澜", "澜东", "望澜市", "");
    private static final List<String> BRANDS = List.of("启明", "旭日", "海天", "长安", "乐行", "启明星", "江潮", "云帆");
    private static final List<String> TRADES = List.of("软件", "咨询", "文化传媒", "旅游", "贸易", "科技");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final SearchEntries entries;
    private final Finder plain;
    private SearchMemory memory;
    private Finder quick;

    SearchMemoryTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.entries = new SearchEntries(worker);
        this.plain = new Finder(web);
    }

    @BeforeEach
    void names() {
        worker.client().sql("delete from search.entry").update();
        entries.replace(district());
        memory = new SearchMemory(worker, true);
        assertThat(memory.openNow()).isTrue();
        quick = new Finder(web, memory);
    }

    private static List<SearchEntry> district() {
        var random = new Random(7);
        return LongStream.rangeClosed(1, 300).mapToObj(id -> any(id, random)).toList();
    }

    private static SearchEntry any(long id, Random random) {
        String name = pick(PLACES, random)
                + pick(BRANDS, random)
                + pick(TRADES, random)
                + (random.nextInt(4) == 0 ? "股份有限公司" : "有限公司");
        boolean building = id % 10 == 0;
        var texts = new ArrayList<SearchText>();
        texts.add(new SearchText(Sort.NAME, building ? pick(BRANDS, random) + "大厦" : name));
        texts.add(new SearchText(Sort.CODE, "91990101MA%08d".formatted(random.nextInt(99_999_999))));
        return new SearchEntry(
                building ? SearchKind.BUILDING : SearchKind.ENTERPRISE,
                id,
                random.nextInt(5) > 0,
                texts,
                building ? List.of() : List.of((long) 10 * (1 + random.nextInt(30))),
                List.of(random.nextBoolean() ? EAST : WEST));
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static SearchEntry named(long id, String name) {
        return new SearchEntry(
                SearchKind.ENTERPRISE, id, true, List.of(new SearchText(Sort.NAME, name)), List.of(), List.of(EAST));
    }

    private static List<Scope> readers() {
        return List.of(
                OFFICE,
                Scope.none().withPerson("steward").withRegions(Set.of(WEST)),
                Scope.none().withPerson("manager").withBuildings(Set.of(10L, 70L)),
                Scope.none().withPerson("tenant").withEnterprises(Set.of(3L, 20L)),
                Scope.none());
    }

    private static Set<Long> ids(Finder finder, Scope scope, String typed, SearchKind kind) {
        return finder.find(scope, typed, kind, 400).hits().stream()
                .map(Hit::subjectId)
                .collect(Collectors.toSet());
    }

    private static List<Long> found(Finder finder, String typed) {
        return finder.find(OFFICE, typed, null, 20).hits().stream()
                .map(Hit::subjectId)
                .toList();
    }

    @Test
    void it_finds_what_the_database_finds_for_every_reader() {
        List<String> typed = List.of(
                "望",
                "启明",
                "望澜启明",
                "海天大厦",
                "qiming",
                "qmrj",
                "ht",
                "changan",
                "软件 启明",
                "启明ruanjian",
                "qi ming",
                "望澜旭日软件",
                "启朋软件",
                "软件启明",
                "起名软件",
                "91990101ma",
                "9199",
                "公司",
                "乐行旅行社",
                "%",
                "_",
                "\\",
                "q",
                "龘",
                "望澜市云帆",
                "1");
        for (Scope scope : readers()) {
            for (String words : typed) {
                for (SearchKind kind : new SearchKind[] {null, SearchKind.BUILDING, SearchKind.ENTERPRISE}) {
                    if (words.equals("乐行旅行社") || words.equals("1")) {
                        // Guesses by parts and very common signs are cut off at another place; both find something or
                        // neither does.
                        assertThat(ids(quick, scope, words, kind).isEmpty())
                                .as(scope.person() + " " + words + " " + kind)
                                .isEqualTo(ids(plain, scope, words, kind).isEmpty());
                        continue;
                    }
                    assertThat(ids(quick, scope, words, kind))
                            .as(scope.person() + " " + words + " " + kind)
                            .isEqualTo(ids(plain, scope, words, kind));
                }
            }
        }
    }

    @Test
    void a_slip_in_a_code_is_forgiven() {
        String code = worker.client()
                .sql("select split_part(texts, E'\\n', 2) from search.entry where subject_id = 17")
                .query(String.class)
                .single();
        for (int i = 0; i < code.length(); i++) {
            String slip = code.substring(0, i) + (code.charAt(i) == '7' ? '3' : '7') + code.substring(i + 1);
            assertThat(found(quick, slip)).as(slip).contains(17L);
        }
    }

    @Test
    void what_was_written_since_is_found_and_what_it_replaced_is_not() {
        entries.replace(List.of(named(1, "新名字有限公司"), named(901, "刚来的有限公司")));
        assertThat(found(quick, "新名字")).containsExactly(1L);
        assertThat(found(quick, "刚来的")).containsExactly(901L);
        entries.replace(List.of(named(1, "又一个名字有限公司")));
        assertThat(quick.find(OFFICE, "新名字", null, 20).hits()).noneMatch(hit -> hit.why() == Hit.Why.NAME);
        assertThat(found(quick, "又一个名字")).containsExactly(1L);
    }

    @Test
    void what_is_gone_from_the_database_is_found_no_more() {
        entries.replace(List.of(named(902, "要走的有限公司")));
        assertThat(found(quick, "要走的")).containsExactly(902L);
        worker.client().sql("delete from search.entry where subject_id = 902").update();
        assertThat(found(quick, "要走的")).isEmpty();
    }

    @Test
    void what_memory_still_opens_the_database_has_closed() {
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(EAST));
        entries.replace(List.of(named(903, "搬家的有限公司")));
        assertThat(ids(quick, steward, "搬家的", null)).containsExactly(903L);
        worker.client()
                .sql("update search.entry set street_codes = array[?] where subject_id = 903")
                .param(WEST)
                .update();
        assertThat(ids(quick, steward, "搬家的", null)).isEmpty();
    }

    @Test
    void everything_thrown_away_is_read_anew() {
        worker.client().sql("delete from search.entry").update();
        assertThat(found(quick, "启明")).isEmpty();
        entries.replace(List.of(named(1, "启明有限公司")));
        assertThat(found(quick, "启明")).containsExactly(1L);
    }

    @Test
    void switched_off_the_database_is_searched() {
        var off = new SearchMemory(worker, false);
        off.open();
        assertThat(new Finder(web, off).find(OFFICE, "启明", null, 5).hits()).isNotEmpty();
        assertThat(off.isHeld()).isFalse();
    }

    @Test
    void anything_at_all_may_be_typed() {
        for (String typed : List.of(
                "启".repeat(5_000),
                "，。；！？".repeat(40),
                "%_%_%_%",
                "🏢🏢🏢",
                "\ud83c",
                "启\udfe2明",
                "\u0000",
                "\n\n",
                "a\tb\nc",
                "' or 1=1 --",
                "\\\\\\")) {
            assertThat(quick.find(OFFICE, typed, null, 20)).as(typed).isNotNull();
            assertThat(plain.find(OFFICE, typed, null, 20)).as(typed).isNotNull();
        }
    }

    /** Otherwise everything above would be the database's answer compared with itself. */
    @Test
    void it_is_memory_that_answers_after_writing_and_after_the_newest_is_gone() {
        assertThat(answers()).as("when it was read").isTrue();
        entries.replace(List.of(named(1, "新名字有限公司"), named(902, "又来的有限公司")));
        assertThat(answers()).as("after writing").isTrue();
        worker.client().sql("delete from search.entry where subject_id = 902").update();
        assertThat(memory.openNow()).isTrue();
        assertThat(answers()).as("after the newest is gone").isTrue();
        assertThat(found(quick, "又来的")).isEmpty();
        assertThat(found(quick, "新名字")).contains(1L);
    }

    private boolean answers() {
        return web.read(OFFICE, client -> memory.find(client).isPresent());
    }
}
