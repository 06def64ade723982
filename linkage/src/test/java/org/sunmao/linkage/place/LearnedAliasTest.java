package org.sunmao.linkage.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.place.LearnedAlias.Basis;
import org.sunmao.linkage.place.LearnedAlias.Kind;

class LearnedAliasTest {
    private final List<BuildingRecord> records = new ArrayList<>(List.of(
            anchor("b1", "云帆大厦", "望澜市澜湾区海云路10号"),
            anchor("b2", "碧海广场", "望澜市澜湾区东堤路28号"),
            anchor("b3", "晨光大厦", "望澜市澜湾区南山路8号"),
            anchor("b4", "暮云大厦", "望澜市澜湾区南山路8号"),
            anchor("b5", "长堤花园", "望澜市澜湾区江月路96号"),
            anchor("b6", "松风写字楼", "望澜市澜湾区宁静路122号")));
    private final List<Constraint> decisions = new ArrayList<>();
    private int number;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a name at the building's number, in sources that call it by no other name
                "旭日中心@海云路10号3层|tax:旭日中心@海云路10号5层|tax:旭日中心@海云路10号|power, 旭日中心, -, b1, name.learned",
                "旭日中心@海云路10号3层|tax:旭日中心@海云路10号5层|tax:旭日中心@海云路10号|power, 旭日中心, 海云路10号, b1, name.learned",
                "-@海云路10号旭日中心3层|tax:-@海云路10号旭日中心5层|tax:旭日中心@海云路10号|power, -, 旭日中心702室, b1, name.learned",
                // a name like the building's
                "碧海国际@东堤路28号|tax:碧海国际@东堤路28号2层|tax, 碧海国际, -, b2, name.learned",
                // both names in one record
                "旭日中心(原云帆大厦)@-|tax:-@海云路10号云帆大厦(旭日中心)|tax, 旭日中心, -, b1, name.learned",
                // a second number
                "碧海广场@西堤路3号|tax:碧海广场@西堤路3号2层|power, -, 西堤路3号12层, b2, address.number-learned",
                "-@西堤路3号碧海广场|tax:-@西堤路3号碧海广场2层|tax:碧海广场@西堤路3号|tax, 碧海广场, 西堤路3号, b2, " + "address.number-learned"
            })
    void what_others_say_links_a_record_that_the_list_alone_does_not_know(
            String others, String name, String address, String building, String reason) {
        Link before = ask(name, address);
        assertThat(before.cluster()).as("without the others").isNotEqualTo(building);
        say(others);
        Link after = ask(name, address);
        assertThat(after.zone()).as(after.toString()).isEqualTo(Zone.LINKED);
        assertThat(after.cluster()).isEqualTo(building);
        assertThat(after.reasons())
                .extracting(r -> r.comparison() + '.' + r.level())
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // too thin: one record, one testimony told twice, one source
                "旭日中心@海云路10号|tax, 旭日中心, -",
                "旭日中心@海云路10号|tax:旭日中心@海云路10号|tax:旭日中心@海云路10号|tax:旭日中心@海云路10号|tax, 旭日中心, -",
                "旭日中心@海云路10号|tax:旭日中心@海云路10号2层|tax:旭日中心@海云路10号3层|tax:旭日中心@海云路10号4层|tax, 旭日中心, -",
                "碧海广场@西堤路3号|tax:碧海广场@西堤路3号2层|tax, -, 西堤路3号12层",
                // a number that holds two buildings
                "旭日中心@南山路8号|tax:旭日中心@南山路8号2层|tax:旭日中心@南山路8号|power:旭日中心@南山路8号|map, 旭日中心, -",
                // the source tells two buildings apart at this number
                "旭日中心@海云路10号|tax:旭日中心@海云路10号2层|tax:旭日中心@海云路10号|power:云帆大厦@海云路10号|tax, 旭日中心, -",
                // several strange names at one number
                "旭日中心@海云路10号|tax:旭日中心@海云路10号2层|tax:旭日中心@海云路10号|power:听涛大厦@海云路10号|map:听涛大厦@海云路10号2层|map, 旭日中心, -",
                // the name of another building
                "碧海中心@海云路10号|tax:碧海中心@海云路10号2层|tax:碧海中心@海云路10号|power, 碧海中心, -",
                "旭日中心@海云路10号|tax:旭日中心@海云路10号2层|tax:旭日中心@海云路10号|power:旭日中心@江月路96号|map, 旭日中心, -",
                // most of them stand elsewhere
                "旭日中心@海云路10号|tax:旭日中心@海云路10号2层|tax:旭日中心@海云路10号|power:旭日中心@远路1号|tax:旭日中心@远路1号2层|tax:旭日中心@远路1号3层|tax:旭日中心@远路1号4层|tax, 旭日中心, -",
                // shops and lent addresses
                "-@海云路10号旭日中心网点1|tax:-@海云路10号旭日中心网点2|tax:-@海云路10号旭日中心网点3|power, 旭日中心, -",
                "-@海云路10号旭日中心(集群注册)1|tax:-@海云路10号旭日中心2号工位|tax:-@海云路10号旭日中心工位3|power, 旭日中心, -",
                "-@海云路10号旭日大酒店|tax:-@海云路10号旭日大酒店2层|tax:-@海云路10号旭日大酒店3层|power, 旭日大酒店, -",
                // a number where other names stand
                "碧海广场@西堤路3号|tax:碧海广场@西堤路3号|power:听涛大厦@西堤路3号|tax, -, 西堤路3号",
                // a name that stands at many numbers
                "碧海广场@西堤路3号|tax:碧海广场@西堤路3号|power:碧海广场@甲路1号|map:碧海广场@乙路1号|map:碧海广场@丙路1号|map:碧海广场@丁路1号|map:碧海广场@戊路1号|map, -, 西堤路3号",
                // another district
                "碧海广场@望澜市望岭区西堤路3号|tax:碧海广场@望澜市望岭区西堤路3号|power:碧海广场@望澜市望岭区西堤路3号2层|map, -, 西堤路3号"
            })
    void thin_or_contradicted_evidence_teaches_nothing(String others, String name, String address) {
        say(others);
        Link link = ask(name, address);
        assertThat(link.zone()).as(link.toString()).isNotEqualTo(Zone.LINKED);
    }

    @Test
    void one_number_with_two_buildings_does_not_mix_their_names() {
        for (int i = 1; i < 9; i++) {
            say("晨光大厦@南山路8号" + i + "层|tax:暮云大厦@南山路8号" + i + "层|tax:晨光商务中心@南山路8号" + i + "层|power");
        }
        assertThat(learned())
                .noneMatch(a -> a.value().equals("暮云大厦") || a.value().equals("晨光大厦"));
        assertThat(ask("晨光大厦", "南山路8号").cluster()).isEqualTo("b3");
        assertThat(ask("暮云大厦", "南山路8号").cluster()).isEqualTo("b4");
    }

    @Test
    void a_renamed_building_is_told_by_the_days() {
        LocalDate spring = LocalDate.of(2024, 3, 1);
        for (int i = 1; i < 4; i++) {
            add("云帆大厦", "海云路10号" + i + "层", "tenants", spring, spring.plusDays(i));
            add("旭日中心", "海云路10号" + i + "层", "tenants", spring.plusYears(1), spring.plusYears(1));
        }
        assertThat(learned()).singleElement().satisfies(a -> {
            assertThat(a.basis()).isEqualTo(Basis.RENAMED);
            assertThat(a.building()).isEqualTo("b1");
        });
        assertThat(ask("旭日中心", null).reasons()).extracting(Reason::level).contains("learned-renamed");
        add("云帆大厦", "海云路10号", "tenants", spring, spring.plusYears(1));
        assertThat(learned()).isEmpty();
    }

    @Test
    void the_code_and_a_persons_link_teach_what_they_stand_beside() {
        records.add(
                new BuildingRecord("c1", "housing", true, "听涛大厦", List.of(), "望澜市澜湾区听涛路1号", "LW000001", null, null));
        records.add(new BuildingRecord("p1", "power", false, "涛声园区", List.of(), null, "LW000001", null, null));
        records.add(new BuildingRecord("p2", "power", false, "涛声园区", List.of(), "听涛路1号", null, null, null));
        records.add(record("m1", "观澜中心", null));
        records.add(record("m2", "观澜中心", "海云路10号7层"));
        assertThat(learned()).extracting(LearnedAlias::value).containsExactly("涛声园区");
        decisions.add(new MustLink("m1", "b1"));
        assertThat(learned())
                .extracting(LearnedAlias::building, LearnedAlias::value, LearnedAlias::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b1", "观澜中心", Basis.STATED),
                        org.assertj.core.groups.Tuple.tuple("c1", "涛声园区", Basis.STATED));
    }

    @Test
    void a_source_that_lists_both_names_is_believed_at_once() {
        records.add(
                new BuildingRecord("s", "street", false, "云帆大厦", List.of("旭日中心", "西堤路3号"), "海云路10号", null, null, null));
        assertThat(ask("旭日中心", null).cluster()).isEqualTo("b1");
    }

    @Test
    void a_person_undoes_a_wrong_alias() {
        say("旭日中心@海云路10号3层|tax:旭日中心@海云路10号5层|tax:旭日中心@海云路10号|power");
        assertThat(ask("旭日中心", null).cluster()).isEqualTo("b1");
        decisions.add(new CannotLink("r1", "b1"));
        assertThat(learned()).isEmpty();
        assertThat(ask("旭日中心", null).zone()).isEqualTo(Zone.NEW);
        decisions.clear();
        decisions.add(new Separate("r2"));
        assertThat(learned()).isEmpty();
        decisions.clear();
        decisions.add(new MustLink("r1", "b2"));
        assertThat(learned()).isEmpty();
    }

    @Test
    void an_alias_carries_its_evidence() {
        say("碧海广场@西堤路3号|tax:碧海广场@西堤路3号|tax:碧海广场@西堤路3号2层|power:碧海广场@西堤路3号3层|power");
        assertThat(learned())
                .containsExactly(new LearnedAlias(
                        "b2", Kind.NUMBER, "西堤路3", Basis.WHOLE_NAME, 3, 2, List.of("r1", "r2", "r3", "r4")));
    }

    @Test
    void the_order_of_records_has_no_influence() {
        say("旭日中心@海云路10号3层|tax:旭日中心@海云路10号5层|tax:旭日中心@海云路10号|power:碧海广场@西堤路3号|tax");
        say("碧海广场@西堤路3号|power:-@西堤路3号|map:旭日中心@-|map");
        BuildingLinks expected = new BuildingLinker().linkAndLearn(records, decisions);
        assertThat(expected.aliases()).hasSize(2);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(new BuildingLinker().linkAndLearn(records, decisions)).isEqualTo(expected);
        }
    }

    private List<LearnedAlias> learned() {
        return new BuildingLinker().linkAndLearn(records, decisions).aliases();
    }

    private Link ask(String name, String address) {
        List<BuildingRecord> asked = new ArrayList<>(records);
        asked.add(new BuildingRecord("zz", "asked", false, name, List.of(), address, null, null, null));
        return new BuildingLinker()
                .link(asked, decisions).links().stream()
                        .filter(l -> l.key().equals("zz"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Records as name@address|source, parted by colons; a hyphen is nothing. */
    private void say(String others) {
        for (String one : others.split(":")) {
            String[] parts = one.split("[@|]");
            add(parts[0], parts[1], parts[2], null, null);
        }
    }

    private void add(String name, String address, String source, LocalDate first, LocalDate last) {
        number++;
        records.add(new BuildingRecord(
                "r" + number,
                source,
                false,
                name.equals("-") ? null : name,
                List.of(),
                address.equals("-") ? null : address,
                null,
                null,
                null,
                first,
                last));
    }

    private static BuildingRecord anchor(String key, String name, String address) {
        return new BuildingRecord(key, "housing", true, name, List.of(), address, null, null, null);
    }

    private static BuildingRecord record(String key, String name, String address) {
        return new BuildingRecord(key, "tenants", false, name, List.of(), address, null, null, null);
    }
}
