package org.sunmao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.SearchText.Sort;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** A dozen names, and what people type to find them. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinderTest {

    private static final Scope OFFICE = Scope.district("office");
    private static final String EAST = "990101001";
    private static final String WEST = "990101002";

    private final Finder finder;
    private final SearchEntries entries;

    FinderTest(WebDatabase web, WorkerDatabase worker) {
        this.finder = new Finder(web);
        this.entries = new SearchEntries(worker);
    }

    private static SearchEntry entry(SearchKind kind, long id, String street, String name, String... others) {
        var texts = new ArrayList<>(List.of(new SearchText(Sort.NAME, name)));
        Arrays.stream(others).forEach(text -> texts.add(new SearchText(sort(text), text)));
        List<Long> buildings = kind == SearchKind.BUILDING ? List.of() : List.of(1L);
        return new SearchEntry(kind, id, !name.contains("待定"), texts, buildings, List.of(street));
    }

    private static Sort sort(String text) {
        if (text.matches("[0-9A-Z]{15,18}")) {
            return Sort.CODE;
        }
        return text.endsWith("号") ? Sort.ADDRESS : Sort.ALIAS;
    }

    @BeforeAll
    void names() {
        entries.replace(List.of(
                entry(SearchKind.BUILDING, 1, EAST, "海天大厦", "海天中心", "滨江路1号"),
                entry(SearchKind.BUILDING, 2, WEST, "长安国际"),
                entry(SearchKind.ENTERPRISE, 11, EAST, "望澜市启明软件有限公司", "91990101MA0000011X", "望澜澜湾旭日软件有限公司"),
                entry(SearchKind.ENTERPRISE, 12, EAST, "望澜启明软件股份有限公司", "91990101MA0000012Y"),
                entry(SearchKind.ENTERPRISE, 13, WEST, "启明星（望澜）文化传媒有限公司", "91990101MA0000013Z"),
                entry(SearchKind.ENTERPRISE, 14, WEST, "待定启明咨询"),
                entry(SearchKind.ENTERPRISE, 15, WEST, "澜东乐行旅游有限公司", "990101200000015"),
                entry(SearchKind.ENTERPRISE, 16, WEST, "100%_好公司")));
    }

    private List<Hit> find(Scope scope, String typed) {
        return finder.find(scope, typed, null, 20).hits();
    }

    private List<Long> ids(String typed) {
        return find(OFFICE, typed).stream().map(Hit::subjectId).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "海天大厦, 1, NAME, 海天大厦",
        "haitian, 1, PINYIN, 海天大厦",
        "haitiandaxia, 1, PINYIN, 海天大厦",
        "htds, 1, INITIALS, 海天大厦",
        "ht, 1, INITIALS, 海天大厦",
        "海天中心, 1, ALIAS, 海天中心",
        "滨江路, 1, ADDRESS, 滨江路1号",
        "海甜, 1, SOUND, 海天大厦",
        "changan, 2, PINYIN, 长安国际",
        "zhanganguoji, 2, PINYIN, 长安国际",
        "旭日, 11, ALIAS, 望澜澜湾旭日软件有限公司",
        "91990101ma0000012y, 12, CODE, 91990101MA0000012Y",
        "９１９９０１０１ＭＡ, 11, CODE, 91990101MA0000011X",
        "91990101MA0000O13Z, 13, SIMILAR, 91990101MA0000013Z",
        "qmx, 13, INITIALS, 启明星（望澜）文化传媒有限公司",
        "启明星wenhua, 13, PINYIN, 启明星（望澜）文化传媒有限公司",
        "启明星 传媒, 13, NAME, 启明星（望澜）文化传媒有限公司",
        "启明星文化, 13, NAME, 启明星（望澜）文化传媒有限公司",
        "qimingxingwenhua, 13, PINYIN, 启明星（望澜）文化传媒有限公司",
        "qmxwl, 13, INITIALS, 启明星（望澜）文化传媒有限公司",
        "lexing, 15, PINYIN, 澜东乐行旅游有限公司",
        "le xing lv you, 15, PINYIN, 澜东乐行旅游有限公司",
        "yuehang, 15, PINYIN, 澜东乐行旅游有限公司",
        "990101200000015, 15, CODE, 990101200000015",
        "100%, 16, NAME, 100%_好公司",
    })
    void it_is_found_first_and_says_why(String typed, long id, Hit.Why why, String matched) {
        assertThat(find(OFFICE, typed).get(0))
                .extracting(Hit::subjectId, Hit::why, Hit::matched)
                .containsExactly(id, why, matched);
    }

    @ParameterizedTest
    @CsvSource({
        "望澜启明星, 13", // the other way round
        "望澜旭日软件, 11", // something left out
        "起名软件, 11", // other characters of the same sound
        "启朋软件, 12", // one character wrong
        "乐行旅行社, 15", // partly right
    })
    void half_remembered_it_is_found_all_the_same(String typed, long id) {
        assertThat(ids(typed)).contains(id);
    }

    @Test
    void whole_names_go_before_beginnings_and_these_before_what_is_within() {
        assertThat(ids("启明")).containsExactly(13L, 11L, 12L, 14L);
        assertThat(ids("望澜启明软件股份有限公司").get(0)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"没有这样的", "zzz", "q", "%", "_", "''", "' '", "\\"})
    void what_is_not_there_is_not_found_and_signs_mean_nothing(String typed) {
        List<Long> found = ids(typed);
        assertThat(found).isSubsetOf(typed.equals("%") || typed.equals("_") ? List.of(16L) : List.of());
    }

    @Test
    void a_reader_finds_what_the_scope_opens() {
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(WEST));
        assertThat(find(steward, "启明")).extracting(Hit::subjectId).containsExactly(13L, 14L);
        Scope tenant = Scope.none().withPerson("tenant").withEnterprises(Set.of(12L));
        assertThat(find(tenant, "qiming")).extracting(Hit::subjectId).containsExactly(12L);
        Scope manager = Scope.none().withPerson("manager").withBuildings(Set.of(1L));
        assertThat(find(manager, "htds")).extracting(Hit::subjectId).containsExactly(1L);
        assertThat(find(manager, "长安")).isEmpty();
        assertThat(find(Scope.none(), "启明")).isEmpty();
        assertThat(find(Scope.none(), "启朋软件")).isEmpty();
    }

    @Test
    void one_kind_alone_can_be_asked_for_and_few_of_many_say_that_there_are_more() {
        assertThat(finder.find(OFFICE, "海天", SearchKind.ENTERPRISE, 20).hits())
                .extracting(Hit::kind)
                .doesNotContain(SearchKind.BUILDING);
        Findings two = finder.find(OFFICE, "启明", null, 2);
        assertThat(two.hits()).hasSize(2);
        assertThat(two.more()).isTrue();
        assertThat(finder.find(OFFICE, "启明", null, 4).more()).isFalse();
    }

    @Test
    void a_few_letters_that_come_near_a_part_of_a_code_find_nothing() {
        assertThat(ids("mb00")).isEmpty();
        assertThat(ids("91990101MB0000011X")).containsExactly(11L);
    }
}
