package org.sunmao.sample.lexicon;

import java.util.List;

/** Words from which road and building names are put together. */
public final class PlaceWords {

    static final List<String> ROAD_FIRST = split("观 听 揽 望 映 临 沐 枕 迎 澄 锦 静 晴 晓 暮 远 归 近 泊 渡 碧 素 岚 霁 朗 明 瑞 安 永 和");
    static final List<String> ROAD_SECOND = split("潮 澜 汐 屿 帆 礁 浪 鸥 月 湾 岬 沙 滩 贝 霞 星 云 桥 渚 汀 浦 岸 舟 鲸 珊 琴 松 槐 榕 鹭");
    static final List<String> BUILDING_FIRST = split("海 云 瀚 澜 鼎 恒 华 金 银 瑞 盛 泰 嘉 隆 宏 远 启 创 智 汇 星 天 蓝 凯 卓 润 锦 富 万 融 信 德");
    static final List<String> BUILDING_SECOND =
            split("澜 帆 曜 峰 宸 润 泰 景 源 汇 屿 悦 晟 环 港 航 序 越 徽 邦 域 岳 渡 舶 岑 辰 拓 湾 洲 诚 庭 朔");
    /** Kinds of building names, as on the plate by the door. */
    public static final List<String> BUILDING_TYPES =
            split("大厦 大厦 大厦 中心 广场 国际中心 金融中心 商务中心 国际大厦 科技大厦 商务大厦 国际广场 财富中心 创新中心 写字楼 商务楼 航运中心 贸易大厦");

    private PlaceWords() {}

    /** All road stems, for example 观潮; 900 of them, no two alike. */
    public static List<String> roadStems() {
        return pairs(ROAD_FIRST, ROAD_SECOND);
    }

    /** All building stems, for example 瀚宸; about a thousand, no two alike. */
    public static List<String> buildingStems() {
        return pairs(BUILDING_FIRST, BUILDING_SECOND);
    }

    private static List<String> pairs(List<String> firsts, List<String> seconds) {
        return firsts.stream()
                .flatMap(first -> seconds.stream().filter(s -> !s.equals(first)).map(s -> first + s))
                .toList();
    }

    static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}
