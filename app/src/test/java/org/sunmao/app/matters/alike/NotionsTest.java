package org.sunmao.app.matters.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A small labelled set: requests as they were asked, and the same asked for in other words, some with hardly a word in common. */
class NotionsTest {

    /** As requests declare it. */
    private static final double LEAST = .22;

    private static final List<String> ASKED = List.of(
            "园区门口路面破损，货车进不来，已经一周没有人修",
            "地下车库停车位不够，员工上班无处停车",
            "写字楼每周停电两次，服务器受损",
            "货梯坏了半个月，搬运全靠人工",
            "去年的高新技术企业奖励至今没有兑现",
            "订单多了招不到熟练工人",
            "银行抽贷，资金周转困难",
            "员工子女上小学没有学位",
            "隔壁施工噪音太大，开会听不清",
            "公司没有食堂，员工就餐不便",
            "下班后没有公交，希望开通到地铁站的班车",
            "甲方拖欠工程款一年多",
            "办理食品经营许可来回补材料",
            "宽带经常断网，客服电话打不通",
            "房东要涨租金三成");

    /** By the number of the request that is meant. */
    private static final Map<String, Integer> PARAPHRASED = Map.ofEntries(
            Map.entry("厂区大门外道路坑洼，送货的卡车无法通行", 0),
            Map.entry("大楼车位太少，来访客户的车没地方放", 1),
            Map.entry("频繁断电跳闸，机房设备烧了", 2),
            Map.entry("电梯故障无人维修，货物上不去楼", 3),
            Map.entry("高企补贴资金什么时候拨付", 4),
            Map.entry("用工紧张，生产线缺人手", 5),
            Map.entry("贷款到期不给续，流动资金紧张", 6),
            Map.entry("外地员工的孩子入学难", 7),
            Map.entry("旁边工地夜里太吵，影响办公", 8),
            Map.entry("周边吃饭的地方太少，希望有共享食堂", 9),
            Map.entry("通勤不便，能否增加接驳车", 10),
            Map.entry("货款收不回来，对方一直拖欠", 11),
            Map.entry("开店的执照审批太慢", 12),
            Map.entry("网络不稳定，信号差", 13),
            Map.entry("续租谈不拢，房租涨得太多", 14));

    private static final List<String> OF_SOMETHING_ELSE = List.of("想了解明年的展览安排", "请问办公时间是几点到几点", "感谢工作人员的耐心解答");

    private static int best(String text) {
        Set<String> tokens = Notions.of(text);
        int best = java.util.stream.IntStream.range(0, ASKED.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> Notions.likeness(tokens, Notions.of(ASKED.get(i)))))
                .orElseThrow();
        return Notions.likeness(tokens, Notions.of(ASKED.get(best))) >= LEAST ? best : -1;
    }

    @Test
    void what_is_asked_in_other_words_is_found() {
        long found = PARAPHRASED.entrySet().stream()
                .filter(each -> best(each.getKey()) == each.getValue())
                .count();
        assertThat(found).as("of " + PARAPHRASED.size()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void what_is_something_else_is_not_taken_for_alike() {
        OF_SOMETHING_ELSE.forEach(text -> assertThat(best(text)).as(text).isEqualTo(-1));
        for (int i = 0; i < ASKED.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Notions.likeness(Notions.of(ASKED.get(i)), Notions.of(ASKED.get(j))))
                        .as(ASKED.get(i) + " / " + ASKED.get(j))
                        .isLessThan(.5);
            }
        }
    }

    @Test
    void likeness_is_of_the_same_one_and_of_nothing_in_common_zero() {
        Set<String> one = Notions.of(ASKED.get(0));
        assertThat(Notions.likeness(one, one)).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Notions.likeness(one, Notions.of("abc"))).isZero();
        assertThat(Notions.of("")).isEmpty();
        assertThat(Notions.of("ＷｉＦｉ 5G")).as("by width and case alike").contains("wifi", "5g", "#network");
    }
}
