package org.sunmao.sample.lexicon;

import java.util.List;
import org.sunmao.sample.random.Dice;

/** Invented people: surnames and given names put together at random, and numbers that nobody is assigned. */
public final class People {

    private static final List<String> SURNAMES = PlaceWords.split(
            "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 "
                    + "余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司马");
    private static final List<String> GIVEN = PlaceWords.split(
            "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 文 辉 玲 建 国 华 红 志 海 晓 春 雪 梅 兰 云 峰 龙 飞 鹏 宇 浩 凯 秀 俊 帆 雨 晨 辰 轩 子 涵 欣 怡 佳 琪 嘉 "
                    + "思 梦 博 睿 哲 瀚 泽 楠 萌 倩 颖 琳 璐 婷 莹 雯 洁 瑶 彤 宁 健 斌 亮 彬 波 林 森 松 柏 达 康 安 乐 庆 祥 瑞 㛃 堃 喆");
    private static final int MOBILES = 10_000;

    private People() {}

    /** A name of two to four characters; no living person is meant. */
    public static String name(Dice dice) {
        String given = dice.pick(GIVEN);
        return dice.pickHead(SURNAMES) + (dice.chance(0.72) ? given + dice.pick(GIVEN) : given);
    }

    /**
     * A telephone number: the first ten thousand subjects that want one get a mobile number from 199-0000-xxxx, the others
     * a landline under 0300, an area code that is not assigned.
     */
    public static String phone(int subject, boolean mobile) {
        if (mobile && subject < MOBILES) {
            return String.format("1990000%04d", subject * 7919L % MOBILES);
        }
        return String.format("0300-%07d", 2_000_000 + subject * 7_368_787L % 7_999_993L);
    }
}
