package org.sunmao.sample.files;

import java.util.List;
import org.sunmao.sample.random.Dice;

/** What a visit found: the kind of wish, and a sentence or two about it. Persons are never named. */
record VisitWords(String kind, String text) {

    private static final List<VisitWords> ALL = List.of(
            new VisitWords("无", "企业经营正常，暂无诉求。"),
            new VisitWords("无", "走访时企业正常办公，介绍了近期惠企政策。"),
            new VisitWords("无", "企业反映业务平稳，员工人数略有增加。"),
            new VisitWords("用工", "企业反映技术岗位招聘困难，希望组织专场招聘会。"),
            new VisitWords("用工", "希望了解人才公寓申请条件和流程。"),
            new VisitWords("场地", "现有办公面积不足，拟扩租约300平方米，希望协助对接同楼层房源。"),
            new VisitWords("场地", "租约将于半年内到期，正与物业协商续租价格。"),
            new VisitWords("融资", "有流动资金贷款需求，希望对接银行。"),
            new VisitWords("政策", "咨询高新技术企业认定及奖补兑现进度。"),
            new VisitWords("政策", "希望了解专精特新申报时间。"),
            new VisitWords("交通停车", "楼宇停车位紧张，访客停车难。"),
            new VisitWords("物业服务", "反映电梯高峰期等候时间长，空调费用偏高。"),
            new VisitWords("市场", "希望推荐参加产业链供需对接活动。"),
            new VisitWords("注册变更", "实际在本楼办公，注册地在外区，咨询迁入手续。"));

    static VisitWords any(Dice dice) {
        return dice.pick(ALL);
    }
}
