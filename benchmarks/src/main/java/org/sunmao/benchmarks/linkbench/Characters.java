package org.sunmao.benchmarks.linkbench;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.sample.random.Dice;

/** The characters of the national standard GB 2312-80: the common ones, those that firms like, and what sounds alike. */
final class Characters {

    /** Liked in names, the most liked first; written down for this project. */
    private static final String LIKED = "天金美大新海华中小宝源龙达乐百云东三爱德恒信安万福欧嘉泰丰通一正瑞优博国雅星家"
            + "斯特尔尚利盛鑫康力山堂人之佳微红名锦圣绿双和士生子创成文艺九品邦富荣诚众合同心光明方圆青禾木林森水火土石玉春夏秋冬"
            + "日月风雨雷雪花草树叶果米麦豆茶酒香味甜食鲜鱼羊牛马虎凤鹏鹰燕鹤鹿熊猫狐兔象狮豹蝶蜂萤贝珠宝珍钻银铜铁钢铝锂"
            + "亚非西南北上下左右前后内外远近高长宽深广阔平安顺祥吉庆喜福禄寿康宁健乐悦欢笑歌舞琴棋书画诗词学思智慧聪颖灵敏捷"
            + "伟雄豪杰英俊秀丽娜婷婉静淑贤良善仁义礼忠孝廉勇毅坚强刚柔奥迪斯柏莱卡罗曼蒂诺兰妮娅丹露莎蕾维琳奇菲格尼克比布"
            + "马可波罗巴马洛伊丝诗朗迈腾飞翔跃升起航扬帆领先锋旗帜标志典范经纬世纪时代未来梦想希望理念观点视界域城市乡村庄园"
            + "里巷街坊楼阁亭台轩斋居舍屋房院馆店铺行号社团会盟联合众汇聚集贤汉唐宋元明清秦晋楚吴越齐鲁燕赵蜀巴闽粤湘赣皖苏浙"
            + "京沪津渝川滇黔桂琼疆藏蒙辽吉黑江河湖泊溪泉瀑潭洋浪潮波涛峰岭峡谷岩岛洲滩田野原沃地球宇宙空间太阳晨曦晓晖朝霞"
            + "彩虹橙黄蓝紫黑白灰粉墨丹朱翠碧银素净洁清纯真诚实在好运来到得赢胜冠军王帝皇后妃公主子爵士侯相将帅兵神仙佛道儒禅"
            + "易卜算命缘分情意恋爱吻拥抱手足眼耳口鼻舌身体发肤骨血脉络动静快慢轻重冷热干湿甲乙丙丁戊己庚辛壬癸四五六七八十千亿"
            + "科技电子网络数码软硬芯片集成系统机械工程建筑装饰设计广告传媒影视音像图文化教育培训医疗药业保险金融投资财务税法律"
            + "服务物流运输仓储快递汽车船舶航空旅游酒店餐饮食品饮料农林牧渔花卉园艺环保节能源油气煤矿材料塑胶橡皮革纺织衣帽鞋"
            + "袜箱包钟表眼镜首饰玩具礼家具灯照明厨卫浴洗涤护肤妆容颜色彩印刷纸张笔砚办公用电器冰箱空调机床刀模五轴承阀泵管线缆";

    /** By the usual reading, without tones. */
    private static final Map<String, List<Character>> BY_SOUND = new HashMap<>();

    private static final Map<Character, String> SOUND = new HashMap<>();

    static {
        for (char c : plane(16, 87)) {
            List<List<String>> read = Pinyin.spellings(String.valueOf(c));
            if (!read.get(0).isEmpty()) {
                String sound = read.get(0).get(0);
                SOUND.put(c, sound);
                BY_SOUND.merge(sound, List.of(c), Characters::joined);
            }
        }
    }

    private Characters() {}

    /** The liked ones, then the other common ones (3,755 in all and a few) in an order that the dice choose. */
    static char[] byLiking(Dice dice) {
        Set<Character> all = new LinkedHashSet<>();
        LIKED.chars().forEach(c -> all.add((char) c));
        char[] common = plane(16, 55);
        shuffle(common, dice);
        for (char c : common) {
            all.add(c);
        }
        char[] result = new char[all.size()];
        int at = 0;
        for (char c : all) {
            result[at++] = c;
        }
        return result;
    }

    /** Another character that is read like this one; the same where there is none. */
    static char homophone(char c, Dice dice) {
        String sound = SOUND.get(c);
        List<Character> alike = sound == null ? List.of() : BY_SOUND.getOrDefault(sound, List.of());
        if (alike.size() < 2) {
            return c;
        }
        int at = dice.below(alike.size() - 1);
        return alike.get(at) == c ? alike.get(alike.size() - 1) : alike.get(at);
    }

    /** How a text sounds, without tones. */
    static String sound(String text) {
        var sound = new StringBuilder();
        for (char c : text.toCharArray()) {
            sound.append(SOUND.getOrDefault(c, String.valueOf(c))).append(' ');
        }
        return sound.toString();
    }

    /** Rows of the standard's table; 16 to 55 are the common characters by their sound, 56 to 87 the others. */
    private static char[] plane(int first, int last) {
        var text = new StringBuilder();
        Charset gb = Charset.forName("GB2312");
        for (int row = first; row <= last; row++) {
            for (int cell = 1; cell <= 94; cell++) {
                text.append(new String(new byte[] {(byte) (row + 0xa0), (byte) (cell + 0xa0)}, gb));
            }
        }
        return text.toString().replace("\uFFFD", "").toCharArray();
    }

    private static void shuffle(char[] chars, Dice dice) {
        for (int i = chars.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            char c = chars[i];
            chars[i] = chars[j];
            chars[j] = c;
        }
    }

    private static List<Character> joined(List<Character> a, List<Character> b) {
        Character[] all = Arrays.copyOf(a.toArray(Character[]::new), a.size() + b.size());
        System.arraycopy(b.toArray(Character[]::new), 0, all, a.size(), b.size());
        return List.of(all);
    }
}
