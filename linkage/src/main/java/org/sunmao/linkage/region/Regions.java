package org.sunmao.linkage.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region.Level;
import org.sunmao.linkage.text.WordSet;

/**
 * The regions of GB/T 2260 by name. Full and short names are known; where several regions share a name, the context (the
 * region named before) chooses, and without context the name stays undecided.
 */
public final class Regions {
    private static final Pattern RANK = Pattern.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|矿区|省|市|区|县|旗|盟)$");
    private static final Pattern PEOPLES = Pattern.compile("(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|"
            + "拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各|多)族|蒙古|维吾尔|哈萨克|柯尔克孜|"
            + "塔吉克|锡伯)+$");

    private static final RegionTrie TRIE = new RegionTrie();
    private static final Map<String, Region> BY_CODE = new HashMap<>();

    static {
        load();
        earlierNames();
    }

    private Regions() {}

    /** The region with that six-digit code. */
    public static Optional<Region> findByCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All regions with that full or short name; empty where none has it. */
    public static List<Region> listByName(String name) {
        int node = name.isEmpty() ? RegionTrie.NONE : RegionTrie.ROOT;
        for (int i = 0; i < name.length() && node != RegionTrie.NONE; i++) {
            node = TRIE.next(node, name.charAt(i));
        }
        SameName found = node == RegionTrie.NONE ? null : TRIE.at(node);
        return found == null ? List.of() : found.list();
    }

    /**
     * The longest region name that starts at an index of a folded text.
     *
     * @param context the region named before, which chooses among regions of one name; may be null
     * @param fullOnly true where a short name of a county is not to be taken
     * @return the match, or null where no name starts there
     */
    public static @Nullable RegionMatch match(String text, int from, @Nullable Region context, boolean fullOnly) {
        if (from + 1 >= text.length() || !TRIE.startsWith(text.charAt(from))) {
            return null;
        }
        RegionMatch best = null;
        int node = RegionTrie.ROOT;
        for (int i = from; i < text.length(); i++) {
            node = TRIE.next(node, text.charAt(i));
            if (node == RegionTrie.NONE) {
                break;
            }
            best = longer(best, node, context, fullOnly);
        }
        return best;
    }

    /** The same in the characters of a folded text; {@code to} is the index behind its last one. */
    public static @Nullable RegionMatch match(
            char[] text, int from, int to, @Nullable Region context, boolean fullOnly) {
        if (from + 1 >= to || !TRIE.startsWith(text[from])) {
            return null;
        }
        RegionMatch best = null;
        int node = RegionTrie.ROOT;
        for (int i = from; i < to; i++) {
            node = TRIE.next(node, text[i]);
            if (node == RegionTrie.NONE) {
                break;
            }
            best = longer(best, node, context, fullOnly);
        }
        return best;
    }

    private static @Nullable RegionMatch longer(
            @Nullable RegionMatch best, int node, @Nullable Region context, boolean fullOnly) {
        SameName name = TRIE.at(node);
        RegionMatch found = name == null ? null : name.choose(context, fullOnly);
        return found == null ? best : found;
    }

    private static void load() {
        for (String line : WordSet.lines(Regions.class, "regions.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                add(words[0] + words[i].substring(0, 2), words[i].substring(2));
            }
        }
    }

    private static void add(String code, String name) {
        Level level = code.endsWith("0000") ? Level.PROVINCE : code.endsWith("00") ? Level.CITY : Level.COUNTY;
        Region region = new Region(code, name, shortName(name), level);
        BY_CODE.put(code, region);
        name(name, region);
        name(region.shortName(), region);
    }

    private static void name(String name, Region region) {
        TRIE.add(name, region);
    }

    private static String shortName(String name) {
        String rest = RANK.matcher(name).replaceFirst("");
        String bare = rest.equals(name) || !name.contains("自治")
                ? rest
                : PEOPLES.matcher(rest).replaceFirst("");
        bare = bare.length() < 2 && rest.length() >= 2 ? rest : bare;
        return bare.length() < 2 ? name : bare;
    }

    /** Names that addresses of the last decades still use for what is now another region. */
    private static void earlierNames() {
        alias("四方区", "370203");
        alias("胶南市", "370211");
        alias("即墨市", "370215");
        alias("崂山县", "370212");
        alias("内蒙", "150000");
        alias("襄樊市", "420600");
        alias("襄樊", "420600");
        alias("闸北区", "310106");
        alias("卢湾区", "310101");
        alias("南汇区", "310115");
        alias("崇文区", "110101");
        alias("宣武区", "110102");
        alias("下城区", "330105");
        alias("江干区", "330102");
        alias("萧山市", "330109");
        alias("余杭市", "330110");
        alias("鄞县", "330212");
        alias("江东区", "330212");
        alias("绍兴县", "330603");
        alias("上虞市", "330604");
        alias("洞头县", "330305");
        alias("奉化市", "330213");
    }

    private static void alias(String name, String code) {
        Region region = BY_CODE.get(code);
        if (region != null) {
            name(name, region);
        }
    }
}
