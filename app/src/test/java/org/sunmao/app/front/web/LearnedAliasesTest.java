package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.linkage.geocode.GeocodeCandidate;
import org.sunmao.linkage.place.LearnedAlias;
import org.sunmao.linkage.place.LearnedAlias.Basis;

/** Two sources call a building by a name that the list lacks, and put another one at a second number: learned, used, and taken back. */
@SpringBootTest
@Import(SpringTestDatabase.class)
@DirtiesContext
class LearnedAliasesTest {

    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,云帆大厦,望澜市澜湾区海云路10号,20000
            B02,碧海广场,望澜市澜湾区东堤路28号,20000
            B03,晨光大厦,望澜市澜湾区南山路8号,20000
            """;
    private static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜启明星软件有限公司,,甲甲甲,在营,望澜市澜湾区海云路10号旭日中心5层501室
            望澜长风贸易有限公司,,乙乙乙,在营,望澜市海云路10号旭日中心6层601室
            望澜听涛设计有限公司,,丙丙丙,在营,望澜市澜湾区西堤路3号碧海广场7层701室
            """;
    private static final String TENANTS_BEFORE = """
            楼宇名称,地址,楼层,房号,租户名称,面积(㎡)
            晨光大厦,望澜市澜湾区南山路8号,2F,201,竹影书店,100
            """;
    private static final String TENANTS = """
            楼宇名称,地址,楼层,房号,租户名称,面积(㎡)
            暮云中心,望澜市澜湾区南山路8号,2F,201,竹影书店,100
            暮云中心,望澜市南山路8号,3F,301,梅岭茶业,100
            旭日中心,望澜市澜湾区海云路10号,12F,1203,海燕咨询,312.5
            碧海广场,望澜市澜湾区西堤路3号,8F,801,松风文化,100
            """;

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    Decisions decisions;

    @Autowired
    LearnedAliases aliases;

    @Autowired
    Geocoders geocoders;

    @Autowired
    WorkerDatabase database;

    private void send(String source, String text, LocalDate day) throws IOException {
        Path file = Files.writeString(dir.resolve(source + ".csv"), text);
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    private List<String> found(String address) {
        return geocoders.of(Scope.district("test")).locate(address).candidates().stream()
                .map(GeocodeCandidate::label)
                .toList();
    }

    private List<LearnedAlias> learned() {
        return aliases.list(Scope.district("test"));
    }

    @Test
    void what_two_sources_say_is_kept_and_used_until_a_person_says_otherwise() throws IOException {
        send("housing", BUILDINGS, DAY);
        send("manager", TENANTS_BEFORE, DAY.minusMonths(3));
        derivations.runNow(Progress.UNWATCHED);
        assertThat(learned()).isEmpty();
        assertThat(found("旭日中心")).isEmpty();

        send("register", REGISTER, DAY);
        send("manager", TENANTS, DAY);
        derivations.runNow(Progress.UNWATCHED);
        List<LearnedAlias> before = learned();
        String sails = Long.toString(number("select id from places.building where name = '云帆大厦'"));
        String dawn = Long.toString(number("select id from places.building where name = '晨光大厦'"));
        String square = Long.toString(number("select id from places.building where name = '碧海广场'"));
        assertThat(before)
                .extracting(LearnedAlias::building, LearnedAlias::value, LearnedAlias::basis, LearnedAlias::records)
                .containsExactlyInAnyOrder(
                        tuple(sails, "旭日中心", Basis.OTHER_SOURCES, 3),
                        tuple(square, "西堤路3", Basis.WHOLE_NAME, 2),
                        tuple(dawn, "暮云中心", Basis.RENAMED, 2));
        LearnedAlias rising = before.stream()
                .filter(alias -> alias.value().equals("旭日中心"))
                .findFirst()
                .orElseThrow();
        assertThat(rising.examples()).hasSize(3);
        assertThat(aliases.list(Scope.none().withPerson("steward")))
                .as("no building is open")
                .isEmpty();
        assertThat(aliases.list(Scope.none().withPerson("steward").withBuildings(Set.of(Long.valueOf(square)))))
                .extracting(LearnedAlias::value)
                .containsExactly("西堤路3");
        assertThat(found("旭日中心")).containsExactly("云帆大厦");
        assertThat(found("西堤路3号12层")).contains("碧海广场");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(learned()).as("derived again").isEqualTo(before);

        long decision = rejected(Long.parseLong(rising.examples().get(0)), Long.parseLong(sails));
        assertThat(learned()).extracting(LearnedAlias::value).containsExactlyInAnyOrder("西堤路3", "暮云中心");
        assertThat(found("旭日中心")).isEmpty();

        decisions.undo(decision, "office", "看错了");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(learned()).isEqualTo(before);

        send("manager", TENANTS_BEFORE + "晨光大厦,望澜市南山路8号,4F,401,兰亭书画,100\n", DAY.plusMonths(1));
        derivations.runNow(Progress.UNWATCHED);
        assertThat(learned())
                .as("the old name is in use again")
                .extracting(LearnedAlias::value)
                .containsExactlyInAnyOrder("旭日中心", "西堤路3");
    }

    private long rejected(long mention, long building) {
        var outcome = decisions.reject(mention, building, "office", "那是隔壁");
        derivations.runNow(Progress.UNWATCHED);
        return ((Decisions.Recorded) outcome).decisionId();
    }
}
