package org.sunmao.sample.lexicon;

import java.util.List;
import java.util.Optional;
import org.sunmao.sample.random.Dice;

/** Trade names (字号), put together from syllables; and which characters are easily taken for which. */
public final class Brands {

    private static final List<String> SYLLABLES = PlaceWords.split(
            "瑞 恒 鑫 盛 华 泰 海 通 达 诚 信 宏 远 丰 源 嘉 隆 博 联 创 智 汇 天 成 金 德 安 润 益 康 兴 中 佳 凯 永 顺 捷 众 合 亿 云 科 新 正 明 利 晟 卓 优 思 "
                    + "易 尚 美 和 元 东 方 景 航 星 宇 辰 锦 富 百 旭 光 启 弘 腾 飞 翔 越 昌 裕 祥 福 宝 聚 力 维 奥 迪 尔 拓 蓝 青 白 山 川 岳 林 森 木 石 玉 "
                    + "晶 莱 雅 文 轩 逸 清 朗 舟 帆 港 洋 澳 亚 欧 美 迈 普 诺 赛 特 斯 柏 梵 沐 禾 谷 田 麦 橙 果 树 叶 羽 鲸 鹿 虎 龙 凤 麟 鼎 尊 冠 峰 巨 极 "
                    + "量 子 芯 数 算 谱 码 链 码 格 点 线 方 圆 衡 准 界 域 度 途 乐 趣 悦 欢 颂 歌 诗 墨 砚 书 言 语 初 心 本 真 纯 净 素 简 宁 静 致 承 续 恩");
    private static final List<String> TAILS = PlaceWords.split("邦 兰 克 森 顿 亚 斯 达 通 特 源 堂 坊 记 轩 阁 居 社 号 行");
    /** Groups of characters that sound or look alike. Kept apart from any table that linkage may use. */
    private static final List<String> ALIKE = PlaceWords.split(
            "瑞锐睿蕊 恒衡横亨 鑫欣新馨心芯 盛晟圣胜 华桦骅 泰太态 海嗨 通同桐 达大答 诚成城程 信讯 宏弘鸿泓红 远源元园圆 丰峰锋枫 嘉佳家加 隆龙珑 博搏柏 联连链莲 "
                    + "创闯 智志致置 汇惠慧卉 天添 金锦今津 德得 安鞍 润闰 益易亿艺 康慷 兴星 凯楷 永勇咏 顺舜 捷杰洁 众重 合和禾 云芸 科柯克 正振 明铭名 利力立丽 卓桌 优尤 思斯 尚上 "
                    + "景璟 航杭 宇羽雨 辰晨臣 富福 旭许 光广 启起 腾滕 飞菲 翔祥 越悦 昌畅 裕玉 宝保 聚巨 维唯 奥澳 迪笛 拓托 蓝兰 青清 川穿 林琳 雅亚 文闻 轩宣 逸翼 舟洲 帆凡 谱普 "
                    + "贸茂 技计 术数 限现 司丝 咨姿 询寻 理里 管官 务物 易贸 程呈 建健 装庄 资姿 投头 传船 媒煤 物务 流留 供工 应映 运远 代待 船传 油由 材才 设没 备各 机几 电申 子了");

    private Brands() {}

    /** A trade name of two to four characters. */
    public static String any(Dice dice) {
        double length = dice.fraction();
        String two = dice.pickHead(SYLLABLES) + dice.pick(SYLLABLES);
        if (length < 0.6) {
            return two;
        }
        if (length < 0.8) {
            return two + dice.pick(TAILS);
        }
        return length < 0.92 ? two + dice.pick(SYLLABLES) : two + dice.pick(SYLLABLES) + dice.pick(TAILS);
    }

    /** Another character that is easily taken for the given one. */
    public static Optional<Character> alike(char character, Dice dice) {
        for (String group : ALIKE) {
            int at = group.indexOf(character);
            if (at >= 0) {
                return Optional.of(group.charAt((at + 1 + dice.below(group.length() - 1)) % group.length()));
            }
        }
        return Optional.empty();
    }

    /** The trade name with one character changed for another: what a different enterprise might be called. */
    public static String neighbour(String brand, Dice dice) {
        int at = dice.below(brand.length());
        char other = alike(brand.charAt(at), dice).orElse(dice.pick(SYLLABLES).charAt(0));
        return brand.substring(0, at) + other + brand.substring(at + 1);
    }
}
