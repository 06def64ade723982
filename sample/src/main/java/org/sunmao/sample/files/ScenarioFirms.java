package org.sunmao.sample.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/** Which enterprises get onto lists, how they are called there, and what they offer. */
final class ScenarioFirms {

    static final List<String> CATEGORIES = List.of("数字政府", "智慧楼宇", "智慧海洋", "产业互联网", "绿色低碳");
    private static final List<String> LABELS = List.of(
            "（专精特新“小巨人”企业）",
            "（专精特新）",
            "（省级专精特新）",
            "（国家高新技术企业）",
            "(高企)",
            "（瞪羚企业）",
            "（规上）",
            "【专精特新中小企业】",
            "(国家级专精特新小巨人)");
    private static final List<String[]> SCENARIOS = List.of(
            new String[] {"楼宇能耗智能监测", "1.对接楼宇配电数据；\n2.提供能耗分析与预警。"},
            new String[] {"企业服务智能客服", "面向惠企政策的问答，\n支持多轮对话，\n可私有化部署。"},
            new String[] {"港口设备预测性维护", "采集岸桥、场桥运行数据，预测故障。"},
            new String[] {"水下机器人巡检", "1.码头桩基检测\n2.海底管线巡检\n需求：试验海域"},
            new String[] {"楼宇安防\n一体化平台", "视频、门禁、消防联动。"},
            new String[] {"供应链协同采购", "为中小企业提供集中采购与结算服务。"},
            new String[] {"碳账户与碳核算", "1、建立企业碳账户；\r\n2、出具核算报告。"},
            new String[] {"会议室共享预约", "楼宇公共空间共享，按小时计费。"});
    private static final double CHOSEN = 0.25;
    private static final int MOST = 90;
    private static final int LEAST = 12;

    private ScenarioFirms() {}

    /** Companies with a knowledge trade that sit in the district, a few dozen. */
    static List<Enterprise> pick(World world, YearMonth month) {
        List<Enterprise> picked = new ArrayList<>();
        LocalDate day = month.atEndOfMonth();
        for (Building building : world.buildings()) {
            for (var tenancy : world.listTenancies(building)) {
                Enterprise e = world.enterprises().get(tenancy.enterprise());
                boolean fits = "ICM".indexOf(e.trade().code().charAt(0)) >= 0
                        && e.kind() != Enterprise.Kind.BRANCH
                        && tenancy.holdsOn(day)
                        && !picked.contains(e);
                boolean chosen = world.dice("listed", e.index()).chance(CHOSEN) || picked.size() < LEAST;
                if (fits && chosen && picked.size() < MOST) {
                    picked.add(e);
                }
            }
        }
        return picked;
    }

    /** The name, mostly with a label in brackets behind it that is no part of it. */
    static String labelled(Enterprise e, Dice dice, CaseBook cases) {
        String name = e.name().full();
        if (dice.chance(0.4)) {
            return name;
        }
        String label = dice.pick(LABELS);
        cases.note(Case.LABEL_IN_NAME, e, null, label);
        return name + (dice.chance(0.2) ? "\n" : "") + label;
    }

    /** The building where it sits, as people call it; sometimes nothing. */
    static String building(World world, Enterprise e, Dice dice) {
        return findBuilding(world, e)
                .filter(b -> dice.chance(0.8))
                .map(b -> b.name().tower() != null || dice.chance(0.7)
                        ? b.name().official()
                        : b.name().shortName())
                .orElse("");
    }

    static Optional<Building> findBuilding(World world, Enterprise e) {
        return world.findFirstTenancy(e).map(t -> world.buildings().get(t.building()));
    }

    /** Name and description of a scenario. */
    static String[] scenario(int category, Dice dice) {
        return SCENARIOS.get((category + dice.below(4)) % SCENARIOS.size());
    }
}
