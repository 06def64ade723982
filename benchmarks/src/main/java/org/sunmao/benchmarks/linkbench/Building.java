package org.sunmao.benchmarks.linkbench;

import java.util.List;
import org.sunmao.sample.random.Dice;

/**
 * A building at a number on a road.
 *
 * @param blocks how many it has; of one block nobody says which
 */
record Building(City city, String road, int number, String name, int blocks) {

    private static final List<String> ROADS =
            List.of(("文一西路 文二路 天目山路 古墩路 莫干山路 江南大道 滨江大道 科技大道 软件大道 高新大道 人民路 解放路 中山路 建设路 长江路 黄河路 "
                            + "学院路 春晓路 望江路 石祥路 康桥路 丰潭路 星湖街 金鸡湖大道 创业路")
                    .split(" "));
    private static final List<String> KINDS = List.of("大厦 国际广场 财富中心 科技园 软件园 智慧谷 产业园 商务中心 创新中心 孵化器".split(" "));
    private static final int LAST_NUMBER = 980;
    private static final int MOST_BLOCKS = 6;

    static Building random(TradeNames names, Dice dice) {
        return new Building(
                dice.pick(City.ALL),
                dice.pick(ROADS),
                dice.between(1, LAST_NUMBER),
                names.any(dice) + dice.pick(KINDS),
                dice.between(1, MOST_BLOCKS));
    }
}
