package org.sunmao.benchmarks.linkbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunmao.sample.random.Dice;

/**
 * Trade names, made up. As many are to be had as a published collection of short names holds, and they lie as close together: the
 * characters at each place are as unevenly common, and a part of the long ones ends with a word of a trade.
 */
final class TradeNames {

    /** How many there are. */
    static final int COUNT = 267_399;

    /** The share of draws that prefer names at the head of the list, and how much: few names then have very many bearers. */
    private static final double PREFERRING = 0.7;

    private static final double PREFERENCE = 1 / 0.35;

    /** How many have two characters, and how many three; the others have four. */
    private static final int OF_TWO = 123_300;

    private static final int OF_THREE = 88_000;

    /** Of three characters: shares that are a name of two and a character, or a character and a name of two. */
    private static final double TWO_FIRST = 0.22;

    private static final double TWO_LAST = 0.12;

    /** Of four characters: shares that begin with a name of three, or of two. */
    private static final double THREE_FIRST = 0.1;

    private static final double TWO_AND_MORE = 0.45;

    /** Parts of longer names come from the head of the list of shorter ones. */
    private static final double PART_PREFERENCE = 3.5;

    /** Shares of names of two, three, four characters that are another name with one character of the same sound, or any other. */
    private static final double[] SOUNDING_ALIKE = {0.02, 0.09, 0.04};

    private static final double[] ONE_OTHER = {0, 0.03, 0.09};

    /** The share of names of four characters that end with a word. */
    private static final double WITH_WORD = 0.5;

    /** How much the places of names of two, three, four characters differ in what they favour. */
    private static final double[] FAVOUR = {0.5, 1.0, 1.0};

    /** How many characters are about as common as the first. */
    private static final double[] OFFSET = {200, 50, 45};

    private static final List<String> WORDS =
            List.of(("集团 科技 装饰 实业 教育 电子 国际 电器 物流 药业 天下 世家 服饰 之家 生活 空间 食品 酒店 宝贝 人家 网络 文化 地产 时代 建材 传媒 联盟 "
                            + "投资 阳光 印象 世界 家具 木业 庄园 传奇 机械 五金 商贸 汽车 之星 在线 化工 家居 部落 体育 金融 数码 珠宝 兄弟 机电 先生 公主 银行 "
                            + "小镇 时光 通信 房产 电脑 医药 农业 茶业 酒业 置业 影业 科学 智造 优品 工坊 学堂")
                    .split(" "));

    private final String[] names = new String[COUNT];
    private final char[] characters;
    private final Lot[][] places = new Lot[3][];
    private final Lot words = new Lot(falling(WORDS.size(), 1, 0.85));

    TradeNames(long seed) {
        characters = Characters.byLiking(Dice.of(seed, "characters"));
        for (int length = 2; length <= 4; length++) {
            places[length - 2] = new Lot[length];
            for (int place = 0; place < length; place++) {
                places[length - 2][place] = place(Dice.of(seed, "place", length, place), length);
            }
        }
        fill(Dice.of(seed, "trade names"));
    }

    /** A name; some are drawn far more often than others. */
    String draw(Dice dice) {
        double at = dice.fraction();
        boolean preferring = dice.chance(PREFERRING);
        return names[(int) ((preferring ? StrictMath.pow(at, PREFERENCE) : at) * COUNT)];
    }

    /** Any name, each as likely. */
    String any(Dice dice) {
        return names[dice.below(COUNT)];
    }

    /** All of them. */
    List<String> all() {
        return List.of(names);
    }

    private void fill(Dice dice) {
        Set<String> made = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        while (inOrder.size() < COUNT) {
            String name = name(inOrder, dice);
            if (made.add(name)) {
                inOrder.add(name);
            }
        }
        // What comes first is made of common characters; who bears a name shall not depend on that.
        for (int i = COUNT - 1; i >= 0; i--) {
            int j = dice.below(i + 1);
            names[i] = inOrder.get(j);
            inOrder.set(j, inOrder.get(i));
        }
    }

    /** One more name: first come all of two characters, then all of three. */
    private String name(List<String> before, Dice dice) {
        int length = before.size() < OF_TWO ? 2 : before.size() < OF_TWO + OF_THREE ? 3 : 4;
        int first = length == 2 ? 0 : length == 3 ? OF_TWO : OF_TWO + OF_THREE;
        double way = dice.fraction();
        if (before.size() > first && way < SOUNDING_ALIKE[length - 2] + ONE_OTHER[length - 2]) {
            var other = new StringBuilder(before.get(first + dice.below(before.size() - first)));
            int at = dice.below(length);
            boolean alike = way < SOUNDING_ALIKE[length - 2];
            char changed = alike ? Characters.homophone(other.charAt(at), dice) : character(length, at, dice);
            other.setCharAt(at, changed);
            return other.toString();
        }
        return length == 2 ? continued("", 2, dice) : length == 3 ? ofThree(before, dice) : ofFour(before, dice);
    }

    private String ofThree(List<String> before, Dice dice) {
        double way = dice.fraction();
        if (way < TWO_FIRST) {
            return continued(part(before, 0, OF_TWO, dice), 3, dice);
        }
        return way < TWO_FIRST + TWO_LAST
                ? continued("", 3, dice).charAt(0) + part(before, 0, OF_TWO, dice)
                : continued("", 3, dice);
    }

    private String ofFour(List<String> before, Dice dice) {
        double way = dice.fraction();
        if (way < THREE_FIRST) {
            return continued(part(before, OF_TWO, OF_THREE, dice), 4, dice);
        }
        String first = way < THREE_FIRST + TWO_AND_MORE
                ? part(before, 0, OF_TWO, dice)
                : continued("", 4, dice).substring(0, 2);
        return dice.chance(WITH_WORD) ? first + WORDS.get(words.draw(dice)) : continued(first, 4, dice);
    }

    private static String part(List<String> before, int from, int count, Dice dice) {
        return before.get(from + (int) (StrictMath.pow(dice.fraction(), PART_PREFERENCE) * count));
    }

    private String continued(String start, int length, Dice dice) {
        var name = new StringBuilder(start);
        while (name.length() < length) {
            name.append(character(length, name.length(), dice));
        }
        return name.toString();
    }

    private char character(int length, int place, Dice dice) {
        return characters[places[length - 2][place].draw(dice)];
    }

    private Lot place(Dice dice, int length) {
        double favour = FAVOUR[length - 2];
        double[] weights = falling(characters.length, OFFSET[length - 2], 2.05);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= StrictMath.exp(favour * dice.gaussian());
        }
        return new Lot(weights);
    }

    private static double[] falling(int size, double offset, double steepness) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = StrictMath.pow(i + offset, -steepness);
        }
        return weights;
    }
}
