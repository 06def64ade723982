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
                "云帆, '', 云帆, '', NONE",
                "交运集团青岛云帆巴士有限公司, 青岛, 交运云帆, 巴士, LIMITED",
                "中云青岛海帆企业管理有限公司, 青岛, 中云海帆, 企业管理, LIMITED",
                "栖霞山综合开发公司, '', 栖霞山, 综合开发, COMPANY",
                "青岛云帆堂药店有限公司, 青岛, 云帆堂, 药店, LIMITED",
                "ＹＦ云帆（青岛）网络科技有限公司, 青岛, YF云帆, 网络科技, LIMITED",
                "Yunfan Trading Ltd, '', YUNFANTRADING, '', LIMITED",
                "青岛经济技术开发区云帆家电有限公司, 青岛经济技术开发区, 云帆, 家电, LIMITED",
                "胶南市云帆糖酒副食品总公司, 黄岛, 云帆, 糖酒副食品, COMPANY",
                "青岛云帆海珍品养殖专业合作社, 青岛, 云帆, 海珍品养殖, COOPERATIVE",
                "云帆工作室, '', 云帆, '', STUDIO",
                "青岛云帆咨询服务中心, 青岛, 云帆, 咨询, CENTRE",
                "青岛云帆职业培训学校, 青岛, 云帆, 职业, INSTITUTION",
                "（青岛）云帆科技有限公司, 青岛, 云帆, 科技, LIMITED",
                "云帆科技有限公司（青岛）, 青岛, 云帆, 科技, LIMITED",
                "青岛市南区云帆餐厅, 青岛市南, 云帆, '', SHOP",
                "青岛云帆·海洋科技有限公司, 青岛, 云帆, 海洋科技, LIMITED",
                "青岛云帆（集团）股份有限公司, 青岛, 云帆, '', SHARES",
                "'Yunfan Trading Co., Ltd.', '', YUNFANTRADING, '', LIMITED",
                "'', '', '', '', NONE"
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
        "青岛云帆集团有限公司, 青岛云帆有限公司",
        "云帆银行青岛辽宁路支行, 云帆银行青岛云南路支行",
        "云帆银行青岛威海中路支行, 云帆银行青岛中路支行",
        "云帆保险有限公司即墨支公司振华街营业部, 云帆保险有限公司胶州支公司振华街营业部"
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
        "美国云帆公司青岛代表处, 美国云帆公司, 青岛代表处",
        "云帆物流有限公司(青岛)分公司, 云帆物流有限公司, 青岛分公司",
        "青岛云帆的士有限公司海运集团南海分公司, 青岛云帆的士有限公司, 海运集团南海分公司",
        "青岛云帆大药房有限公司第三分公司中医坐堂诊所, 青岛云帆大药房有限公司, 第三分公司中医坐堂诊所",
        "青岛云帆饮食有限公司工会委员会, 青岛云帆饮食有限公司, 工会委员会"
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
        assertThat(CompanyName.read("云帆集团股份有限公司").group()).isTrue();
        assertThat(CompanyName.read("云帆集团公司").group()).isTrue();
        assertThat(CompanyName.read("青岛云帆有限公司（原青岛海帆有限公司）")).satisfies(name -> {
            assertThat(name.asides()).containsExactly("原青岛海帆有限公司");
            assertThat(name.branch()).isNull();
        });
        assertThat(CompanyName.read("青岛云帆包装有限公司西门").sites()).containsExactly("西门");
        assertThat(CompanyName.read("青岛云帆包装有限公司-停车场").sites()).containsExactly("停车场");
    }

    @ParameterizedTest
    @CsvSource({
        "淅江省杭州云帆科技有限公司, 杭州, 云帆, 淅江省",
        "上骇市上海云帆科技有限公司, 上海, 云帆, 上骇市",
        "青岛云帆科技有限公司(已注销), 青岛, 云帆, 已注销",
        "青岛云帆科技有限公司1, 青岛, 云帆, 1",
        "青岛云帆科技某服务有限公司, 青岛, 云帆, 某",
        "青岛云帆科技有限公司, 青岛, 云帆, ''"
    })
    void what_fits_nowhere_is_left_over(String text, String place, String tradeName, String leftover) {
        CompanyName name = CompanyName.read(text);
        assertThat(name.place()).isEqualTo(place);
        assertThat(name.tradeName()).isEqualTo(tradeName);
        assertThat(name.leftover()).isEqualTo(leftover);
    }

    @Test
    void the_less_of_a_name_is_understood_the_less_sure_its_reading_is() {
        double whole = CompanyName.read("青岛云帆科技有限公司").certainty();
        assertThat(whole).isBetween(0.9, 1.0);
        assertThat(CompanyName.read("云帆").certainty()).isLessThan(whole);
        assertThat(CompanyName.read("青岛云帆科技有限司公").certainty()).isLessThan(whole);
        assertThat(CompanyName.read("青岛云帆科技有限公司(已注销)").certainty()).isLessThan(whole);
        assertThat(CompanyName.read("青岛好大一片海上的云帆科技有限公司").certainty()).isLessThan(0.5);
        assertThat(CompanyName.read("").certainty()).isZero();
    }

    @Test
    void two_readings_of_one_text_are_equal() {
        CompanyName name = CompanyName.read("云帆（青岛）网络科技有限公司");
        assertThat(name)
                .isEqualTo(CompanyName.read("云帆(青岛)网络科技有限公司"))
                .hasSameHashCodeAs(CompanyName.read("云帆(青岛)网络科技有限公司"));
        assertThat(name).isNotEqualTo(CompanyName.read("云帆网络科技有限公司"));
        assertThat(name.canonical()).isSameAs(name.canonical());
    }

    @Test
    void most_readings_that_are_sure_are_right() {
        int sure = 0;
        int right = 0;
        for (String line : RealData.lines("names/groundtruth.txt")) {
            String[] words = line.trim().split("\\s+");
            CompanyName name = CompanyName.read(words[0]);
            if (!words[0].isEmpty() && name.certainty() > 0.9) {
                sure++;
                right += name.tradeName().equals(words.length > 1 ? words[1] : "") ? 1 : 0;
            }
        }
        System.out.printf("trade names read with certainty above .9: %d of %d%n", right, sure);
        assertThat((double) right / sure).isGreaterThan(0.93);
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
