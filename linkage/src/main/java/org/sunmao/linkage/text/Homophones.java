package org.sunmao.linkage.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Which characters sound alike. The first level of GB 2312 (3,755 characters) is sorted by syllable, so the first character
 * of every syllable is all that has to be stored; a short list adds what names use from the second level. Tones are ignored.
 */
public final class Homophones {
    private static final String[] SECOND_LEVEL = {
        "xin鑫馨昕歆",
        "sheng晟",
        "hao昊皓灏",
        "yi懿翊熠怡奕弈",
        "chen宸琛忱",
        "xi曦熹熙",
        "yu煜钰昱妤瑜禹郁",
        "qi琪淇祺麒",
        "jin瑾缙",
        "jing璟菁婧靓",
        "wei炜玮薇",
        "lin霖麟琳",
        "xuan萱璇",
        "yao瑶垚",
        "miao淼",
        "yan焱妍琰",
        "lei蕾磊",
        "tao韬",
        "hong泓竑",
        "rui睿瑞芮",
        "jia珈迦",
        "kun琨锟",
        "min珉旻",
        "ming铭茗",
        "ying瀛滢瑛",
        "yun芸昀赟",
        "ze泽",
        "zhi祉",
        "zhuo卓焯",
        "xu旭栩",
        "xiao潇霄筱",
        "qian茜倩",
        "peng鹏",
        "ling翎苓",
        "liang亮",
        "ke珂",
        "jun骏珺",
        "hui晖卉",
        "heng珩",
        "han晗瀚涵",
        "fan梵",
        "di迪",
        "cheng铖",
        "bo铂渤",
        "bin斌彬",
        "ao骜",
        "an桉",
        "du笃",
        "dong栋",
        "feng沣",
        "gui珪",
        "huan寰",
        "ji骥",
        "jie婕颉",
        "li莉骊",
        "long泷",
        "lu璐潞",
        "lun纶",
        "luo洛",
        "mei玫",
        "meng蒙",
        "na娜",
        "ni妮",
        "ning柠",
        "pei沛",
        "pu璞",
        "qiao侨",
        "qin沁",
        "ran冉",
        "rong镕",
        "shan珊",
        "shu淑",
        "song崧",
        "tan檀",
        "tian恬",
        "tong彤",
        "wen雯",
        "xiang翔",
        "xing杏",
        "yang旸",
        "yuan媛沅",
        "yue玥",
        "zhen祯臻",
        "zi梓"
    };

    private static final char[] SYLLABLES = syllables();

    private Homophones() {}

    /**
     * Replaces each character by a sign for its syllable, so that equal results sound alike. Characters of unknown sound
     * stay as they are.
     */
    public static String key(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = syllable(text.charAt(i));
        }
        return new String(out);
    }

    /** The sign for the syllable of a character, or the character itself. */
    public static char syllable(char c) {
        char s = SYLLABLES[c];
        return s == 0 ? c : s;
    }

    /** True where two characters are written differently but sound alike. */
    public static boolean soundAlike(char a, char b) {
        return a != b && SYLLABLES[a] != 0 && SYLLABLES[a] == SYLLABLES[b];
    }

    private static char[] syllables() {
        char[] out = new char[1 << 16];
        Map<Character, Character> firsts = new HashMap<>();
        Map<String, Character> signs = new HashMap<>();
        readFirsts(firsts, signs);
        firstLevel(out, firsts);
        for (String entry : SECOND_LEVEL) {
            int letters = 0;
            while (entry.charAt(letters) < 128) {
                letters++;
            }
            Character sign = signs.get(entry.substring(0, letters));
            for (int i = letters; sign != null && i < entry.length(); i++) {
                out[entry.charAt(i)] = sign;
            }
        }
        return out;
    }

    /** Signs are taken from the private use area: no text can hold one by accident and mean something else. */
    private static void readFirsts(Map<Character, Character> firsts, Map<String, Character> signs) {
        String all = String.join(" ", WordSet.lines(Homophones.class, "syllables.txt"));
        for (String word : all.split("\\s+")) {
            int last = word.length() - 1;
            if (last > 0) {
                char sign = (char) (0xE000 + signs.size());
                signs.put(word.substring(0, last), sign);
                firsts.put(word.charAt(last), sign);
            }
        }
    }

    private static void firstLevel(char[] out, Map<Character, Character> firsts) {
        Charset gb = Charset.isSupported("GB18030") ? Charset.forName("GB18030") : StandardCharsets.US_ASCII;
        Character sign = null;
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                String s = new String(new byte[] {(byte) row, (byte) cell}, gb);
                sign = s.length() == 1 ? firsts.getOrDefault(s.charAt(0), sign) : sign;
                if (s.length() == 1 && sign != null) {
                    out[s.charAt(0)] = sign;
                }
            }
        }
    }
}
