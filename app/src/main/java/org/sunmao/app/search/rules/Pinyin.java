package org.sunmao.app.search.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * Hanyu pinyin without tones, ü as v. Which reading of a character is meant, only its word tells; instead of guessing, the few
 * characters that names use with two readings (长, 行, 厦 …) are spelled both ways, and either finds them.
 */
public final class Pinyin {

    /** A text is spelled in at most so many ways; further characters with two readings then keep their usual one. */
    static final int MOST_SPELLINGS = 8;

    /** Both readings, the one that names use more often first; or the one that names use where pinyin4j begins with another. */
    private static final Map<Character, List<String>> IN_NAMES = table("""
            长 chang zhang|行 hang xing|重 chong zhong|乐 le yue|厦 sha xia|会 hui kuai|都 du dou|盛 sheng cheng|朝 chao zhao|曾 zeng ceng
            单 dan shan|翟 zhai di|区 qu ou|角 jiao jue|调 diao tiao|传 chuan zhuan|藏 cang zang|泊 bo po|弹 dan tan|绿 lv lu|露 lu lou
            觉 jue jiao|校 xiao jiao|壳 ke qiao|劲 jin jing|薄 bo bao|降 jiang xiang|咖 ka ga|模 mo mu|解 jie xie|覃 tan qin|埔 pu bu
            尉 wei yu|蔚 wei yu|贾 jia gu|柏 bai bo|省 sheng xing|种 zhong chong|参 can shen|卡 ka qia|率 lv shuai|宿 su xiu|大 da dai
            车 che|剥 bo|给 gei|那 na|谁 shei|刹 sha|堡 bao|女 nv|吕 lv|旅 lv|铝 lv|律 lv|虑 lv|滤 lv|驴 lv|侣 lv|履 lv|缕 lv|屡 lv|闾 lv|桔 ju
            """);

    /** What the table of pinyin4j says, which takes long to ask; by character. */
    private static final AtomicReferenceArray<@Nullable List<String>> READ = new AtomicReferenceArray<>(1 << 16);

    private Pinyin() {}

    private static Map<Character, List<String>> table(String lines) {
        var table = new LinkedHashMap<Character, List<String>>();
        for (String entry : lines.strip().split("[|\\n]")) {
            String[] parts = entry.strip().split(" ");
            table.put(parts[0].charAt(0), List.of(parts).subList(1, parts.length));
        }
        return table;
    }

    /** How a character is read, the usual reading first; empty for what is no Chinese character. */
    static List<String> readings(char c) {
        List<String> known = IN_NAMES.get(c);
        if (known != null) {
            return known;
        }
        List<String> kept = READ.get(c);
        if (kept == null) {
            kept = read(c);
            READ.set(c, kept);
        }
        return kept;
    }

    private static List<String> read(char c) {
        String[] read = PinyinHelper.toHanyuPinyinStringArray(c);
        if (read == null || read.length == 0) {
            return List.of();
        }
        return List.of(read[0].replaceAll("[0-9]", "").replace("u:", "v"));
    }

    /**
     * The ways to spell a text, each as its syllables in order; Latin letters and digits stand for themselves, one by one, and all
     * else is left out.
     */
    public static List<List<String>> spellings(String text) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            List<String> read = c < 128 ? latin(c) : readings(c);
            if (!read.isEmpty()) {
                all = longer(all, all.size() * read.size() > MOST_SPELLINGS ? read.subList(0, 1) : read);
            }
        }
        return all;
    }

    private static List<String> latin(char c) {
        return Character.isLetterOrDigit(c) ? List.of(String.valueOf(c)) : List.of();
    }

    private static List<List<String>> longer(List<List<String>> all, List<String> readings) {
        var longer = new ArrayList<List<String>>();
        for (String reading : readings) {
            for (List<String> spelling : all) {
                var next = new ArrayList<String>(spelling);
                next.add(reading);
                longer.add(next);
            }
        }
        return longer;
    }

    /** The first letters of syllables. */
    static String initials(List<String> syllables) {
        var letters = new StringBuilder();
        syllables.forEach(syllable -> letters.append(syllable.charAt(0)));
        return letters.toString();
    }

    /** Whether two characters may be read alike. */
    static boolean alike(char a, char b) {
        return a == b || !java.util.Collections.disjoint(readings(a), readings(b));
    }

    /** Whether a text holds a Chinese character. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether a text is made of Latin letters only. */
    public static boolean isLatin(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
