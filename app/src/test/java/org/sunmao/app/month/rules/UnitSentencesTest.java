package org.sunmao.app.month.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.month.rules.UnitSentence.Refusal;

class UnitSentencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);

    private static UnitSentence read(String sentence) {
        return UnitSentences.read(sentence, TODAY);
    }

    private static String said(UnitSentence read) {
        if (read.refusal() != null) {
            return "refused " + read.refusal().word();
        }
        String questions = read.questions().stream()
                .map(UnitSentence.Question::word)
                .sorted()
                .collect(Collectors.joining("+"));
        return String.join(
                        " ",
                        read.floor().isEmpty() ? "?" : read.floor(),
                        read.wholeFloor() ? "whole" : read.room().isEmpty() ? "?" : read.room(),
                        read.areaSqm() == null
                                ? "?"
                                : (read.about() ? "~" : "") + read.areaSqm().toPlainString(),
                        read.from() == null ? "" : "from " + read.from(),
                        questions.isEmpty() ? "" : "ask " + questions)
                .replaceAll(" +", " ")
                .strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            12层东侧约300平待租 | 12 东侧 ~300
            12F东侧300㎡空置 | 12 东侧 300
            十二楼西边五百平方米左右空着 | 12 西侧 ~500
            １２层东侧约３００平待租 | 12 东侧 ~300
            8层整层1500平米招租 | 8 whole 1500
            8楼整层空置，面积1500平 | 8 whole 1500
            8-10层整层共4500平待租 | 8-10 whole 4500
            8至10楼整层招租 4500平方 | 8-10 whole 4500
            1203室空置 156.5㎡ | 12 1203 156.5
            1203-1205空着，一共312.5平 | 12 1203-1205 312.5
            1203、1205 打通 空置 400平 | 12 1203、1205 400
            A座1203空置150平 | 12 A1203 150
            B1层仓库80平招租 | B1 仓库 80
            负一层仓库80平招租 | B1 仓库 80
            地下一层商铺120平闲置 | B1 商铺 120
            地下2层库房东北角60平空置 | B2 东北角 60
            9层南半层750平待租 | 9 南半层 750
            9层东半层约700平米空置 | 9 东半层 ~700
            15楼靠电梯的一间空着，大概90平 | 15 靠电梯 ~90
            6层临街商铺220平招租 | 6 靠街 220
            3楼301室 85平 未租 | 3 301 85
            三楼301房八十五平没租出去 | 3 301 85
            20层2001号房空置了，一百二十平 | 20 2001 120
            16层东南角空置二百来平 | 16 东南角 ~200
            5层中间位置三百五十平空着 | 5 中间 350
            5层中间位置三百五平空着 | 5 中间 350
            18楼北区1,200平待租 | 18 北侧 1200
            1801-1808整层空置，2,350.75平米 | 18 whole 2350.75
            7层西翼空出来了 500平 | 7 西侧 500
            22F-2203 98㎡ 空置 | 22 2203 98
            2203室98平空置，租金3.5元/平/天 | 22 2203 98
            2203室98平空置 租金每月105元每平 | 22 2203 98
            报价4.2元/㎡/天，10层1006室 180㎡ 待租 | 10 1006 180
            11层西侧 建筑面积260平 可租 联系人王某 19900001234 | 11 西侧 260
            12层东侧约300平待租，联系19900001234 | 12 东侧 ~300
            13层1301空置面积210 | 13 1301 210
            房间1407 面积约66平方米，目前空置 | 14 1407 ~66
            我们大厦17楼朝南那边有间200平的空着 | 17 南侧 200
            4层左侧约110平闲置 | 4 左侧 ~110
            4F右边 110平 空房 | 4 右侧 110
            19层1901室9月1日起空置130平 | 19 1901 130 from 2026-09-01
            19层1901室130平，9月底到期空出来 | 19 1901 130 from 2026-09-30
            19楼1901室 130平 2026年8月15日退租 | 19 1901 130 from 2026-08-15
            1901室130平下个月要搬走 | 19 1901 130 ask day
            1901室130平快到期了 | 19 1901 130 ask day
            1901室130平3月1日起可租 | 19 1901 130 from 2027-03-01
            12层空置300平 | 12 ? 300 ask which-part
            12层东侧待租 | 12 东侧 ? ask area
            东侧300平待租 | ? 东侧 300 ask where
            300平待租 | ? ? 300 ask where
            12层东侧300平 | 12 东侧 300 ask state
            1203室 | 12 1203 ? ask area+state
            顶层东侧300平空置 | ? 东侧 300 ask where
            12层东侧300-350平待租 | 12 东侧 ? ask which-area
            12层东侧三百到四百平待租 | 12 东侧 ? ask which-area
            12层东侧空置，套内200平建筑面积300平 | 12 东侧 ? ask which-area
            12层东侧3万平待租 | 12 东侧 ? ask which-area
            12层302室空置80平 | 12 302 80 ask floor-or-room
            """)
    void reads_what_is_said_and_asks_for_what_is_not(String sentence, String expected) {
        assertThat(said(read(sentence))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            12层东侧已租给望澜启明 | taken
            1203已经出租了 | taken
            1203室在租，150平 | taken
            12层东侧300平自用 | taken
            12层东侧300平不对外出租 | taken
            1203签了，下周进场 | taken
            没有空房 | nothing
            本月无空置 | nothing
            全部租满了 | nothing
            暂无待租房源 | nothing
            12层两间空置，一间80平一间120平 | several
            12层有三间空着 | several
            12层东侧300平空置，另外15层也有200平 | several
            电梯坏了 | no-unit
            物业费涨了 | no-unit
            您好 | no-unit
            """)
    void refuses_what_is_no_vacant_unit(String sentence, String why) {
        assertThat(said(read(sentence))).isEqualTo("refused " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothing_written_is_refused(String sentence) {
        assertThat(read(sentence).refusal()).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void a_sentence_that_is_a_letter_is_refused() {
        assertThat(read("12层东侧约300平待租".repeat(20)).refusal()).isEqualTo(Refusal.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平平平平",
                "12",
                "层层层楼楼",
                "99999999999999999999平空置",
                "1203-1205-1207-1209室空置1平",
                "😀12层东侧300平😀空置",
                "((((",
                "0层0平空置",
                "13月40日空置12层1201室9平",
                "2026年13月40日 12层",
                "a\u0000b12层",
                "零零零零零零零零零零零零零零平空置"
            })
    void never_throws(String sentence) {
        assertThat(read(sentence)).isNotNull();
    }
}
