package org.sunmao.benchmarks.linkbench;

import java.util.List;
import org.sunmao.sample.random.Dice;

/**
 * A firm's name in its parts.
 *
 * @param bracketed whether the city stands in brackets behind the trade name, instead of first
 */
record FirmName(City city, String brand, String trade, String form, boolean bracketed) {

    static final String COMMON_FORM = "有限公司";
    static final String LONGER_FORM = "有限责任公司";

    /** The more common first. */
    static final List<String> TRADES =
            List.of(("科技 信息技术 网络科技 贸易 商贸 企业管理咨询 文化传媒 生物科技 广告 装饰工程 电子商务 投资管理 建筑工程 教育咨询 物流 餐饮管理 供应链管理 机械设备 服饰 "
                            + "电子 健康管理 食品 物业管理 医疗器械 软件 建材 汽车服务 新能源科技 人力资源 农业开发 展览服务 智能科技 影视文化 财务咨询 环保科技 化工 "
                            + "酒店管理 房地产经纪 知识产权代理 进出口")
                    .split(" "));

    private static final double TRADE_PREFERENCE = 1.6;
    static final List<String> OTHER_FORMS = List.of("合伙企业（有限合伙）", "经营部", "工作室", "商行", "股份有限公司", LONGER_FORM);
    private static final double COMMON_FORM_SHARE = 0.5;
    private static final double BRACKETED_SHARE = 0.124;

    static FirmName random(City city, String brand, Dice dice) {
        double at = StrictMath.pow(dice.fraction(), TRADE_PREFERENCE);
        return new FirmName(
                city,
                brand,
                TRADES.get((int) (at * TRADES.size())),
                dice.chance(COMMON_FORM_SHARE) ? COMMON_FORM : dice.pick(OTHER_FORMS),
                dice.chance(BRACKETED_SHARE));
    }

    /** As it is registered. */
    String inFull() {
        return bracketed ? inBrackets() : city.name() + brand + trade + form;
    }

    /** Equal for names that the law takes for one: wherever the city stands, and the two words for a limited company. */
    String inLaw() {
        return city.name() + brand + trade + (form.equals(LONGER_FORM) ? COMMON_FORM : form);
    }

    /** 字号（城市）行业形式. */
    String inBrackets() {
        return brand + "（" + city.name() + "）" + trade + form;
    }
}
