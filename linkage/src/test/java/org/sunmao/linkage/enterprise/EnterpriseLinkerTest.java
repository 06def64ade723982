package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sunmao.linkage.enterprise.World.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.code.CreditCode;

class EnterpriseLinkerTest {
    private static final String HERE = "青岛市市南区香港中路10号云帆大厦1203室";

    @Test
    void the_full_registered_name_links_even_from_elsewhere() {
        Link link = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .record("m", "云帆（青岛）网络科技有限责任公司", null, null, null, "青岛市崂山区松岭路88号")
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
        assertThat(link.cluster()).isEqualTo("a");
        assertThat(levels(link)).contains("name.full-name-equal", "address.elsewhere");
    }

    @Test
    void an_equal_valid_code_links_whatever_the_name_lacks() {
        Link link = new World()
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .record("m", "云帆", code(1).toLowerCase(java.util.Locale.ROOT), null, null, null)
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
        assertThat(levels(link)).contains("code.equal");
    }

    @Test
    void an_equal_code_under_a_flatly_different_name_is_for_a_person() {
        Link link = new World()
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .record("m", "青岛碧海餐饮管理有限公司", code(1), null, null, null)
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.REVIEW);
        assertThat(link.candidates()).extracting(Candidate::cluster).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"青岛碧海网络科技有限公司, -", "青岛碧海餐饮管理有限公司, 13800001111"})
    void an_equal_code_under_another_name_is_a_firm_renamed_where_trade_or_telephone_say_so(String name, String phone) {
        Link link = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, "13800001111", HERE)
                .record("m", name, code(1), null, phone, null)
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
        assertThat(link.cluster()).isEqualTo("a");
    }

    @Test
    void the_code_of_one_firm_beside_the_name_of_another_is_for_a_person() {
        Link link = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .anchor("b", "青岛碧海网络科技有限公司", code(2), null, null, HERE)
                .record("m", "青岛碧海网络科技有限公司", code(1), null, null, null)
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void an_old_registration_number_whose_check_digit_fits_decides_but_never_against_a_code() {
        String first14 = "37020001800001";
        String number = first14 + CreditCode.registrationCheckDigit(first14);
        World world = new World()
                .crowd(400)
                .registered("a", true, "青岛云帆网络科技有限公司", code(1), number)
                .registered("m", false, "大连碧海网络科技有限公司", null, number)
                .registered("n", false, "青岛云帆网络科技有限公司", code(2), number)
                .registered("o", false, "青岛碧海餐饮管理有限公司", null, number);
        assertThat(world.link("m").cluster()).isEqualTo("a");
        assertThat(world.link("n").zone()).isNotEqualTo(Zone.LINKED);
        assertThat(world.link("o").zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void a_firm_that_two_extracts_of_the_register_have_is_as_rare_as_in_one() {
        World once = new World().crowd(100).anchor("a", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE);
        World twice = new World();
        once.records.forEach(r -> twice.anchor(r.key(), r.name(), r.code(), r.legalPerson(), r.phone(), r.address()));
        once.records.forEach(
                r -> twice.anchor("y" + r.key(), r.name(), r.code(), r.legalPerson(), r.phone(), r.address()));
        once.record("m", "云帆", null, "王一", "13800001111", HERE);
        twice.record("m", "云帆", null, "王一", "13800001111", HERE);
        assertThat(twice.link("m").bits()).isCloseTo(once.link("m").bits(), within(1e-9));
        assertThat(twice.link("m").cluster()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "闽江路8号盛远大厦2栋808室, address.elsewhere",
        "闽江路8号1903室(集群注册), -",
        "闽江路8号1903-A12号工位, -",
        "香港中路10号808室, address.same-room-unknown-block",
        "香港中路10号909室, -"
    })
    void an_address_speaks_against_a_firm_only_where_it_is_known_to_be_elsewhere(String registered, String reason) {
        World world = new World()
                .crowd(50)
                .at("p", true, "青岛碧海商贸有限公司", null, "青岛市市南区香港中路10号云帆大厦A座1203室", "K1", null)
                .at("a", true, "青岛远山设计有限公司", null, "青岛市市南区" + registered, null, null)
                .at("m", false, "远山设计", null, null, "K1", "808");
        List<String> address = levelsOf(world.link("m"), "a").stream()
                .filter(l -> l.startsWith("address"))
                .toList();
        assertThat(address).isEqualTo(reason.equals("-") ? List.of() : List.of(reason));
    }

    @Test
    void where_a_building_stands_that_no_anchor_is_in_is_not_known() {
        World world = new World()
                .crowd(50)
                .at("a", true, "青岛远山设计有限公司", null, "青岛市市南区香港中路10号808室", null, null)
                .at("m", false, "远山设计", null, null, "K1", "909");
        assertThat(levelsOf(world.link("m"), "a")).noneMatch(l -> l.startsWith("address"));
    }

    @Test
    void a_branch_that_does_not_say_which_is_the_only_one_here_and_else_for_a_person() {
        World world = new World()
                .crowd(100)
                .anchor("a", "大连云帆口腔门诊部有限公司青岛分公司", code(1), null, "13800001111", HERE)
                .anchor("b1", "大连碧海商贸有限公司市南分公司", code(2), null, null, "青岛市市南区闽江路3号")
                .anchor("b2", "大连碧海商贸有限公司市北分公司", code(3), null, null, "青岛市市北区辽宁路3号")
                .record("m", "云帆口腔门诊部有限公司分公司", null, null, "13800001111", null)
                .record("n", "碧海商贸有限公司分公司", null, null, null, null);
        assertThat(world.link("m").zone()).isEqualTo(Zone.LINKED);
        assertThat(world.link("m").cluster()).isEqualTo("a");
        assertThat(world.link("n").zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void a_different_valid_code_never_links() {
        Link link = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .record("m", "青岛云帆网络科技有限公司", code(2), "王一", "13800001111", HERE)
                .link("m");
        assertThat(link.zone()).isNotEqualTo(Zone.LINKED);
    }

    @Test
    void a_short_name_alone_is_for_a_person_and_room_or_telephone_settle_it() {
        World world = new World().crowd(200).anchor("a", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE);
        world.record("m1", "云帆", null, null, null, null);
        world.record("m2", "云帆", null, null, null, "香港中路10号12F-03");
        world.record("m3", "云帆科技", null, null, "138-0000-1111", null);
        assertThat(world.link("m1").zone()).isEqualTo(Zone.REVIEW);
        assertThat(world.link("m2").zone()).isEqualTo(Zone.LINKED);
        assertThat(world.link("m3").zone()).isEqualTo(Zone.LINKED);
    }

    @Test
    void siblings_of_one_owner_are_told_apart_by_their_trade_or_left_to_a_person() {
        World world = new World()
                .crowd(200)
                .anchor("a1", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .anchor("a2", "青岛云帆餐饮管理有限公司", code(2), "王一", null, HERE)
                .record("m1", "云帆餐饮管理", null, "王一", "13800001111", HERE)
                .record("m2", "云帆", null, "王一", "13800001111", HERE);
        assertThat(world.link("m1").cluster()).isEqualTo("a2");
        assertThat(world.link("m2").zone()).isEqualTo(Zone.REVIEW);
        assertThat(world.link("m2").candidates()).extracting(Candidate::cluster).containsExactly("a1", "a2");
    }

    @ParameterizedTest
    @CsvSource({
        "云帆热电有限公司青岛第一分公司, 云帆热电有限公司青岛第六分公司",
        "青岛云帆建设集团分公司, 青岛云帆建设集团有限公司",
        "青岛云帆商贸有限公司市北分公司, 青岛云帆商贸有限公司",
        "青岛云帆商贸有限公司, 青岛云帆商贸有限公司市北分公司"
    })
    void a_branch_never_silently_links_to_its_head_office_or_another_branch(String record, String anchor) {
        Link link = new World()
                .crowd(100)
                .anchor("a", anchor, code(1), "王一", "13800001111", HERE)
                .record("m", record, null, "王一", "13800001111", HERE)
                .link("m");
        assertThat(link.zone()).isNotEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛澜风面馆1号店, 青岛澜风面馆2号店",
        "青岛澜风面馆一号店, 青岛澜风面馆2号店",
        "青岛市南第一幼儿园, 青岛市南第二幼儿园",
        "青岛云帆服装厂一车间, 青岛云帆服装厂二车间",
        "青岛云帆网络科技有限公司第一分公司, 青岛云帆网络科技有限公司第二分公司"
    })
    void names_that_differ_in_a_number_alone_never_link_without_a_person(String record, String anchor) {
        Link link = new World()
                .crowd(50)
                .anchor("a", anchor, code(1), "甲甲甲", "13800001111", HERE)
                .record("m", record, null, "甲甲甲", "13800001111", HERE)
                .link("m");
        assertThat(link.zone()).isNotEqualTo(Zone.LINKED);
    }

    @Test
    void a_branch_beside_its_head_office_is_rather_a_branch_that_the_register_lacks() {
        World world = new World()
                .crowd(100)
                .anchor("a", "青岛云帆商贸有限公司", code(1), "王一", "13800001111", HERE)
                .record("m", "青岛云帆商贸有限公司市北分公司", null, "王一", "13800001111", HERE);
        assertThat(world.link("m").candidates())
                .allSatisfy(c -> assertThat(c.probability()).isLessThan(.1));
        world.anchor("b", "青岛云帆商贸有限公司市北分公司", code(2), "王一", "13800001111", HERE);
        assertThat(world.link("m").zone()).isEqualTo(Zone.LINKED);
        assertThat(world.link("m").cluster()).isEqualTo("b");
    }

    @Test
    void a_branch_links_to_itself_however_its_name_is_written() {
        Link link = new World()
                .crowd(100)
                .anchor("a", "深圳市云帆国际物流有限公司青岛分公司", code(1), null, null, HERE)
                .record("m", "深圳市云帆国际物流(青岛分公司)", null, null, null, "城阳区民航路99号")
                .link("m");
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource({
        "云帆建筑工程有限公司, 望海云帆建筑工程有限公司",
        "云帆建筑工程有限公司, 望海市云帆建筑工程有限公司",
        "云帆（望海市）建筑工程有限公司, 望海云帆建筑工程有限公司",
        "澄东望海云帆建筑工程有限公司, 望海云帆建筑工程有限公司",
        "揽江区云帆建筑工程有限公司, 望海市揽江区云帆建筑工程有限公司"
    })
    void a_place_that_only_the_registers_own_addresses_name_is_no_part_of_the_trade_name(String record, String anchor) {
        World world = new World().crowd(200);
        for (int i = 0; i < 10; i++) {
            String name = "望海" + "甲乙丙丁戊己庚辛壬癸".charAt(i) + "泰商贸有限公司";
            world.anchor("w" + i, name, code(i + 100), null, null, "澄东省望海市揽江区青帆路" + (i + 1) + "号");
        }
        world.anchor("a", anchor, code(1), null, null, "望海市揽江区青帆路12号");
        world.record("m", record, null, null, null, null);
        assertThat(world.link("m").zone()).isEqualTo(Zone.LINKED);
        assertThat(world.link("m").cluster()).isEqualTo("a");
    }

    @Test
    void a_province_that_only_the_register_knows_holds_no_city_of_the_list() {
        World world = new World();
        for (int i = 0; i < 10; i++) {
            String name = "澄东" + "甲乙丙丁戊己庚辛壬癸".charAt(i) + "泰商贸有限公司";
            world.anchor("w" + i, name, code(i + 100), null, null, "澄东省望海市揽江区青帆路" + (i + 1) + "号");
        }
        world.anchor("a", "云帆（澄东）建筑工程有限公司", code(1), null, "13800001111", "望海市揽江区青帆路12号");
        world.record("m", "西安云帆建筑工程有限公司", null, null, "13800001111", null);
        assertThat(world.link("m").zone()).isNotEqualTo(Zone.LINKED);
        assertThat(levels(world.link("m"))).contains("place-words.different");
    }

    @ParameterizedTest
    @CsvSource({"云帆律师事务所, 青岛云帆软件技术有限公司", "青岛云帆商行, 青岛云帆置业有限公司", "大连云帆置业有限公司, 青岛云帆置业有限公司"})
    void one_brand_and_one_telephone_may_be_two_firms_of_one_owner(String record, String anchor) {
        Link link = new World()
                .crowd(200)
                .anchor("a", anchor, code(1), null, "13800001111", HERE)
                .record("m", record, null, null, "13800001111", "青岛市崂山区松岭路88号")
                .link("m");
        assertThat(link.zone()).isNotEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource({"青岛恒瑞商贸有限公司, 青岛顺瑞商贸有限公司", "青岛云帆商贸有限公司, 大连云帆商贸有限公司"})
    void look_alikes_are_not_linked(String record, String anchor) {
        Link link = new World()
                .crowd(100)
                .anchor("a", anchor, code(1), null, null, "青岛市市南区香港中路10号")
                .record("m", record, null, null, null, "青岛市崂山区松岭路88号")
                .link("m");
        assertThat(link.zone()).isNotEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource({
        "青云岛帆网络科技有限公司, name.whole-name-typing-slip",
        "青岛云凡网络科技有限公司, name.whole-name-typing-slip",
        "青岛云帆网络科技技有限公司, name.trade-name-equal",
        "青岛云网络科技有限公司, name.whole-name-one-character-lost",
        "云帆网络科技经部营, name.trade-name-equal"
    })
    void a_slip_may_fall_anywhere_in_a_name(String written, String level) {
        Link link = new World()
                .crowd(300)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .record("m", written, null, null, null, "青岛市崂山区松岭路88号")
                .link("m");
        assertThat(levelsOf(link, "a")).contains(level);
        assertThat(link.zone()).isNotEqualTo(Zone.NEW);
    }

    @Test
    void two_towns_contradict_each_other_also_with_one_province_in_front() {
        World world = new World()
                .crowd(200)
                .anchor("a", "烟台云帆网络科技有限公司", code(1), null, null, "山东省烟台市芝罘区大马路1号")
                .record("m", "山东省青岛云帆网络科技有限公司", null, null, null, null);
        assertThat(levelsOf(world.link("m"), "a")).contains("place-words.different");
        assertThat(world.link("m").zone()).isNotEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource({"香港中路101203室", "香港中路10号1203", "香港中路10 12F-03"})
    void a_number_glued_to_a_room_is_still_the_room(String address) {
        Link link = new World()
                .crowd(200)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .record("m", "云帆", null, null, null, address)
                .link("m");
        assertThat(levelsOf(link, "a")).anyMatch(l -> l.startsWith("address.same-room"));
    }

    @Test
    void threads_make_no_difference() {
        World world = new World().crowd(150);
        for (int i = 0; i < 9_000; i++) {
            String name = world.records.get(i % 150).name();
            world.record("m%05d".formatted(i), name.substring(i % 3), null, null, null, "闽江路" + i % 90 + "号");
        }
        assertThat(new EnterpriseLinker(EnterpriseModel.builtin(), 3).link(world.records, List.of()))
                .isEqualTo(new EnterpriseLinker(EnterpriseModel.builtin(), 1).link(world.records, List.of()));
    }

    @Test
    void streamed_links_are_those_of_a_whole_run_and_every_pair_is_told() {
        World world = new World().crowd(100).anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE);
        world.record("m1", "云帆网络科技", null, null, null, null).record("m2", "无此商行", null, null, null, null);
        List<Link> streamed = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        EnterpriseLinker linker = new EnterpriseLinker(EnterpriseModel.builtin());
        EnterpriseLinker.Statistics statistics = linker.link(
                world.records, (done, all) -> {}, streamed::add, (key, anchor) -> pairs.add(key + '-' + anchor));
        assertThat(streamed).extracting(Link::key).containsExactly("m1", "m2");
        assertThat(streamed.get(0).cluster()).isEqualTo(world.link("m1").cluster());
        assertThat(streamed.get(0).bits()).isCloseTo(world.link("m1").bits(), within(1e-9));
        assertThat(pairs).contains("m1-a").hasSize((int) statistics.pairs());
        assertThat(statistics.anchors()).isEqualTo(101);
        assertThat(statistics.records()).isEqualTo(2);
    }

    @Test
    void an_address_that_hundreds_share_is_almost_no_evidence() {
        World world = new World();
        for (int i = 0; i < 300; i++) {
            world.anchor("v%03d".formatted(i), "青岛" + (char) ('一' + i * 7) + "泰商务咨询有限公司", code(i), null, null, HERE);
        }
        world.anchor("a", "青岛云帆网络科技有限公司", code(999), null, null, "青岛市市南区闽江路3号碧海大厦808室");
        world.record("m1", "云帆文创", null, null, null, "闽江路3号808室");
        world.record("m2", "某泰", null, null, null, HERE);
        double rare = bits(world.link("m1"), "address", "a");
        assertThat(rare).isGreaterThan(8);
        assertThat(world.link("m2").zone()).isEqualTo(Zone.NEW);
    }

    @Test
    void missing_values_are_no_evidence() {
        Link link = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", null, null, null, null)
                .record("m", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .link("m");
        assertThat(levels(link))
                .containsExactly(
                        "prior.record-has-an-anchor",
                        "name.full-name-equal",
                        "form.equal",
                        "place-words.compatible",
                        "siblings.may-be-an-unknown-sibling");
    }

    @Test
    void reasons_add_up_to_the_score() {
        World world = new World()
                .crowd(100)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .record("m", "云凡网络", null, "王一", "13900002222", "香港中路10号1205室");
        Link link = world.link("m");
        assertThat(link.candidates()).isNotEmpty();
        for (Candidate c : link.candidates()) {
            assertThat(c.reasons().stream().mapToDouble(Reason::bits).sum()).isCloseTo(c.bits(), within(1e-9));
        }
    }

    @Test
    void anchors_with_one_code_are_one_cluster_named_by_the_smallest_key() {
        World world = new World()
                .anchor("a2", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .anchor("a1", "青岛云帆信息科技有限公司", code(1), null, null, null)
                .anchor("a3", "青岛云帆网络科技有限公司", code(2), null, null, null);
        assertThat(world.link("a2").cluster()).isEqualTo("a1");
        assertThat(world.link("a3").cluster()).isEqualTo("a3");
    }

    @Test
    void anchors_with_one_old_number_are_one_cluster_unless_their_codes_differ() {
        String first14 = "37020001800001";
        String number = first14 + CreditCode.registrationCheckDigit(first14);
        String other = "37020001800002" + CreditCode.registrationCheckDigit("37020001800002");
        World world = new World()
                .registered("a1", true, "青岛云帆网络科技有限公司", null, number)
                .registered("a2", true, "青岛碧海网络科技有限公司", null, number)
                .registered("b1", true, "青岛甲山商贸有限公司", code(1), other)
                .registered("b2", true, "青岛乙山商贸有限公司", code(2), other);
        assertThat(world.link("a2").cluster()).isEqualTo("a1");
        assertThat(world.link("b2").cluster()).isEqualTo("b2");
    }

    @Test
    void new_records_find_each_other_by_code_or_full_name_but_not_across_codes() {
        World world = new World()
                .crowd(20)
                .record("n1", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .record("n2", "云帆", code(1), null, null, null)
                .record("n3", "云帆（青岛）网络科技有限公司", null, null, null, null)
                .record("n4", "大连云帆网络科技有限公司", null, null, null, null)
                .record("n5", "青岛碧海商贸有限公司", code(5), null, null, null)
                .record("n6", "青岛碧海商贸有限公司", code(6), null, null, null)
                .record("n7", "青岛碧海商贸有限公司", null, null, null, null);
        assertThat(List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7"))
                .extracting(k -> world.link(k).cluster())
                .containsExactly("n1", "n1", "n1", "n4", "n5", "n6", "n7");
    }

    @Test
    void decisions_of_persons_outrank_the_score() {
        World world = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .anchor("b", "青岛碧海餐饮管理有限公司", code(2), null, null, null)
                .record("m1", "青岛云帆网络科技有限公司", null, null, null, HERE)
                .record("m2", "青岛云帆网络科技有限公司", null, null, null, HERE)
                .record("m3", "青岛云帆网络科技有限公司", null, null, null, HERE)
                .decide(new MustLink("m1", "b"))
                .decide(new CannotLink("m2", "a"))
                .decide(new Separate("m3"));
        assertThat(world.link("m1")).satisfies(l -> {
            assertThat(l.cluster()).isEqualTo("b");
            assertThat(l.asserted()).isTrue();
            assertThat(l.zone()).isEqualTo(Zone.LINKED);
        });
        assertThat(world.link("m2").candidates()).extracting(Candidate::cluster).doesNotContain("a");
        assertThat(world.link("m3")).satisfies(l -> {
            assertThat(l.zone()).isEqualTo(Zone.NEW);
            assertThat(l.asserted()).isTrue();
            assertThat(l.cluster()).isEqualTo("m3");
        });
    }

    @Test
    void a_person_may_join_two_new_records_and_the_one_follows_the_other_to_an_anchor() {
        World world = new World()
                .crowd(50)
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, HERE)
                .record("m1", "青岛云帆网络科技有限公司", null, null, null, HERE)
                .record("m2", "楼下小店", null, null, null, null)
                .record("n1", "甲小店", null, null, null, null)
                .record("n2", "乙小店", null, null, null, null)
                .decide(new MustLink("m2", "m1"))
                .decide(new MustLink("n2", "n1"));
        assertThat(world.link("m2").cluster()).isEqualTo("a");
        assertThat(world.link("n2").cluster()).isEqualTo("n1");
        assertThat(world.link("n2").zone()).isEqualTo(Zone.NEW);
    }

    @Test
    void a_person_cannot_join_anchors_with_different_codes() {
        World world = new World()
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .anchor("b", "青岛云帆网络科技有限公司", code(2), null, null, null)
                .anchor("c", "青岛云帆网络科技有限公司", null, null, null, null)
                .decide(new MustLink("b", "a"))
                .decide(new MustLink("c", "b"));
        assertThat(world.link("b").cluster()).isEqualTo("b");
        assertThat(world.link("c").cluster()).isEqualTo("b");
    }

    @Test
    void a_person_who_says_so_of_two_files_joins_anchors_with_different_codes() {
        World world = new World()
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .anchor("b", "青岛云帆网络科技有限公司", code(2), null, null, null)
                .record("m", "云帆网络", code(2), null, null, null)
                .decide(new MustLink("b", "a", true));
        assertThat(world.link("b").cluster()).isEqualTo("a");
        assertThat(world.link("m").cluster()).isEqualTo("a");
        assertThat(world.link("m").zone()).isEqualTo(Zone.LINKED);
    }

    @Test
    void rows_taken_out_together_stay_together_and_away_from_the_anchor_of_their_code() {
        World world = new World()
                .anchor("a", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .anchor("b", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .anchor("c", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .record("m", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .record("n1", "青岛云帆网络科技有限公司", code(1), null, null, null)
                .record("n2", "青岛云帆网络科技有限公司", code(1), null, null, null);
        assertThat(world.link("n2").cluster()).isEqualTo("a");
        world.decide(new Separate("b"))
                .decide(new Separate("m"))
                .decide(new MustLink("m", "b", true))
                .decide(new Separate("n1"))
                .decide(new Separate("n2"))
                .decide(new MustLink("n2", "n1", true));
        assertThat(world.link("a").cluster()).isEqualTo("a");
        assertThat(world.link("b").cluster()).isEqualTo("b");
        assertThat(world.link("c").cluster()).isEqualTo("a");
        assertThat(world.link("m").cluster()).isEqualTo("b");
        assertThat(world.link("n1").cluster()).isEqualTo("n1");
        assertThat(world.link("n2").cluster()).isEqualTo("n1");
    }

    @Test
    void the_order_of_records_has_no_influence() {
        World world = new World()
                .crowd(120)
                .anchor("a1", "青岛云帆网络科技有限公司", code(1), "王一", "13800001111", HERE)
                .anchor("a2", "青岛云帆餐饮管理有限公司", code(2), "王一", null, HERE)
                .record("m1", "云帆", null, "王一", null, HERE)
                .record("m2", "青岛甲春商贸", null, null, null, "闽江路1号")
                .record("n1", "青岛碧海商贸有限公司", null, null, null, null)
                .record("n2", "碧海（青岛）商贸有限公司", null, null, null, null)
                .decide(new MustLink("n2", "m2"))
                .decide(new CannotLink("m1", "a2"));
        List<Link> expected = world.links(world.records);
        for (int seed = 0; seed < 10; seed++) {
            List<EnterpriseRecord> shuffled = new ArrayList<>(world.records);
            Collections.shuffle(shuffled, new Random(seed));
            Collections.shuffle(world.constraints, new Random(seed));
            assertThat(world.links(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void two_records_of_one_key_are_refused() {
        World world = new World().record("m", "甲", null, null, null, null).record("m", "乙", null, null, null, null);
        assertThatThrownBy(() -> world.links(world.records)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_comes_of_nothing() {
        World world = new World().record("m", null, null, null, null, null).record("n", "", "", "", "", "");
        assertThat(world.links(world.records)).extracting(Link::zone).containsOnly(Zone.NEW);
        assertThat(world.link("n").cluster()).isEqualTo("n");
    }

    private static List<String> levels(Link link) {
        return link.reasons().stream()
                .map(r -> r.comparison() + '.' + r.level())
                .toList();
    }

    private static List<String> levelsOf(Link link, String cluster) {
        return link.candidates().stream()
                .filter(c -> c.cluster().equals(cluster))
                .findFirst()
                .orElseThrow()
                .reasons()
                .stream()
                .map(r -> r.comparison() + '.' + r.level())
                .toList();
    }

    private static double bits(Link link, String comparison, String cluster) {
        return link.candidates().stream()
                .filter(c -> c.cluster().equals(cluster))
                .flatMap(c -> c.reasons().stream())
                .filter(r -> r.comparison().equals(comparison))
                .mapToDouble(Reason::bits)
                .sum();
    }
}
