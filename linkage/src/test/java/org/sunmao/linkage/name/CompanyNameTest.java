package org.sunmao.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.RealData;

class CompanyNameTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "青岛云帆网络科技有限公司, 青岛, 云帆, 网络科技, LIMITED",
                "云帆（青岛）网络科技有限公司, 青岛, 云帆, 网络科技, LIMITED",
                "山东省青岛市云帆网络科技股份有限公司, 山东青岛, 云帆, 网络科技, SHARES",
                "青岛市市南区云帆商贸行, 青岛市南, 云帆, '', SHOP",
                "青岛云帆海洋食品厂, 青岛, 云帆, 海洋食品, FACTORY",
                "云帆投资管理合伙企业（有限合伙）, '', 云帆, 投资管理, PARTNERSHIP",
                "云帆投资管理合伙企业（有限合伙, '', 云帆, 投资管理, PARTNERSHIP",
                "青島雲帆網絡科技有限公司, 青岛, 云帆, 网络科技, LIMITED",
                "青岛 云帆 律师事务所, 青岛, 云帆, '', FIRM",
                "云桥管道技术上海有限公司, 上海, 云桥, 管道技术, LIMITED",
                "青岛物资总公司, 青岛, '', 物资, COMPANY",
                "云帆, '', 云帆, '', NONE"
            })
    void a_name_is_read_into_its_parts(String text, String place, String tradeName, String trade, LegalForm form) {
        CompanyName name = CompanyName.read(text);
        assertThat(name.place()).isEqualTo(place);
        assertThat(name.tradeName()).isEqualTo(tradeName);
        assertThat(name.trade()).isEqualTo(trade);
        assertThat(name.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛云帆商贸有限公司, 云帆(青岛)商贸有限责任公司",
        "青岛云帆商贸有限公司, 青岛市云帆商贸有限公司",
        "青岛云帆商贸有限公司(西北门), 青岛云帆商贸有限公司",
        "云帆物流有限公司(青岛分公司), 云帆物流有限公司青岛分公司",
        "云帆物流有限公司青岛市第六分公司, 云帆物流有限公司青岛第6分公司"
    })
    void two_writings_of_one_registered_name_are_equal(String a, String b) {
        assertThat(CompanyName.read(a).canonical())
                .isEqualTo(CompanyName.read(b).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "青岛云帆商贸有限公司, 大连云帆商贸有限公司",
        "青岛云帆商贸有限公司, 青岛云帆科技有限公司",
        "青岛云帆商贸有限公司, 青岛云帆商贸股份有限公司",
        "青岛云帆商贸有限公司, 青岛云帆商贸有限公司市北分公司",
        "青岛云帆热电有限公司第一分公司, 青岛云帆热电有限公司第六分公司",
        "青岛云帆集团有限公司, 青岛云帆有限公司"
    })
    void different_names_stay_different(String a, String b) {
        assertThat(CompanyName.read(a).canonical())
                .isNotEqualTo(CompanyName.read(b).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "深圳市云帆国际物流(青岛分公司), 深圳市云帆国际物流, 青岛分公司",
        "深圳市云帆国际物流有限公司青岛分公司, 深圳市云帆国际物流有限公司, 青岛分公司",
        "云帆证券青岛分公司, 云帆证券, 青岛分公司",
        "云帆集团分公司, 云帆集团, 分公司",
        "云帆银行股份有限公司青岛威海路支行, 云帆银行股份有限公司, 青岛威海路支行",
        "云帆面馆(香港中路店), 云帆面馆, 香港中路店",
        "美国云帆公司青岛代表处, 美国云帆公司, 青岛代表处"
    })
    void a_branch_knows_its_head_office(String text, String headOffice, String branch) {
        CompanyName name = CompanyName.read(text);
        assertThat(name.branch()).isNotNull();
        assertThat(name.branch().headOffice()).isEqualTo(headOffice);
        assertThat(name.branch().text()).isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource({"云帆集团青岛海运有限公司", "青岛云帆加油站", "青岛云帆大药房有限公司", "青岛云帆酒店"})
    void a_subsidiary_or_a_shop_is_no_branch(String text) {
        assertThat(CompanyName.read(text).branch()).isNull();
    }

    @Test
    void gates_roads_and_remarks_in_brackets_are_kept_apart() {
        assertThat(CompanyName.read("青岛云帆包装有限公司(西北门)").sites()).containsExactly("西北门");
        assertThat(CompanyName.read("青岛云帆包装有限公司(庐山路)").sites()).containsExactly("庐山路");
        assertThat(CompanyName.read("青岛云帆包装有限公司(已注销)").asides()).containsExactly("已注销");
        assertThat(CompanyName.read("云帆（集团）有限公司").group()).isTrue();
    }

    @Test
    void trade_names_of_real_names_are_read_exactly() {
        int named = 0;
        int right = 0;
        int all = 0;
        int rightOfAll = 0;
        for (String line : RealData.lines("names/groundtruth.txt")) {
            String[] words = line.trim().split("\\s+");
            if (!words[0].isEmpty()) {
                String wanted = words.length > 1 ? words[1] : "";
                boolean equal = CompanyName.read(words[0]).tradeName().equals(wanted);
                all++;
                rightOfAll += equal ? 1 : 0;
                named += words.length > 1 ? 1 : 0;
                right += equal && words.length > 1 ? 1 : 0;
            }
        }
        System.out.printf("trade names: %d of %d, where one is marked %d of %d%n", rightOfAll, all, right, named);
        assertThat((double) rightOfAll / all).isGreaterThan(0.90);
        assertThat((double) right / named).isGreaterThan(0.93);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛云帆物有流限公司, 云帆, 物流, LIMITED",
        "青岛云帆物流有限司公, 云帆, 物流, LIMITED",
        "青岛云帆物流有限限公司, 云帆, 物流, LIMITED",
        "青岛云帆物流有现公司, 云帆, 物流, LIMITED",
        "青岛云帆物流有公司, 云帆, 物流, LIMITED",
        "青岛云帆物流限公司, 云帆, 物流, LIMITED",
        "青岛云帆网股络份有限公司, 云帆, 网络, SHARES",
        "青岛云帆网络股份份有限公司, 云帆, 网络, SHARES",
        "青岛云帆网络有限责任司公, 云帆, 网络, LIMITED",
        "云帆((青岛)网络有限公司, 云帆, 网络, LIMITED",
        "云帆(青岛网络有限公司, 云帆, 网络, LIMITED"
    })
    void a_damaged_legal_form_is_still_read(String text, String tradeName, String trade, LegalForm form) {
        CompanyName name = CompanyName.read(text);
        assertThat(name.tradeName()).isEqualTo(tradeName);
        assertThat(name.trade()).isEqualTo(trade);
        assertThat(name.form()).isEqualTo(form);
        assertThat(name.branch()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"青岛云帆控股有限公司, SHARES", "青岛参股有限公司, LIMITED", "青岛云帆股份公司, SHARES", "青岛国有公司, COMPANY", "云帆小吃店, SHOP"})
    void a_whole_form_is_not_mended(String text, LegalForm form) {
        CompanyName name = CompanyName.read(text);
        assertThat(name.form()).isEqualTo(form);
        assertThat(text).endsWith(name.formText());
    }

    @Test
    void a_damaged_branch_is_a_branch() {
        CompanyName name = CompanyName.read("青岛云帆网股络份有限公司市北分司公");
        assertThat(name.branch()).isNotNull();
        assertThat(name.branch().text()).isEqualTo("市北分公司");
        assertThat(name.tradeName() + name.trade()).isEqualTo("云帆网络");
    }
}
