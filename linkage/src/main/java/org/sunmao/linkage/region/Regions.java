package org.sunmao.linkage.region;

import java.util.ArrayList;
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

    private static final Map<String, List<Region>> BY_NAME = new HashMap<>();
    private static final Map<String, Region> BY_CODE = new HashMap<>();
    /** By a hash of the first two characters: the lengths, as bits, that names with that beginning have. */
    private static final int[] LENGTHS = new int[1 << 16];

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
        return BY_NAME.getOrDefault(name, List.of());
    }

    /**
     * The longest region name that starts at an index of a folded text.
     *
     * @param context the region named before, which chooses among regions of one name; may be null
     * @param fullOnly true where a short name of a county is not to be taken
     * @return the match, or null where no name starts there
     */
    public static @Nullable RegionMatch match(String text, int from, @Nullable Region context, boolean fullOnly) {
        if (from + 1 >= text.length()) {
            return null;
        }
        int lengths = LENGTHS[slot(text, from)];
        for (int length = Math.min(31, text.length() - from); length >= 2; length--) {
            List<Region> found = (lengths & 1 << length) == 0 ? null : BY_NAME.get(text.substring(from, from + length));
            if (found != null) {
                Region region = choose(found, context, length, fullOnly);
                if (region != null) {
                    return new RegionMatch(region, length, found.size() == 1 || inside(region, context));
                }
            }
        }
        return null;
    }

    private static @Nullable Region choose(List<Region> found, @Nullable Region context, int length, boolean fullOnly) {
        Region best = null;
        for (Region r : found) {
            boolean usable = !fullOnly || r.level() != Level.COUNTY || r.name().length() == length;
            boolean better = best == null
                    || inside(r, context) && !inside(best, context)
                    || inside(r, context) == inside(best, context) && r.level().compareTo(best.level()) < 0;
            if (usable && better) {
                best = r;
            }
        }
        return best;
    }

    private static boolean inside(Region region, @Nullable Region context) {
        return context != null && context.compatibleWith(region);
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
        List<Region> list = BY_NAME.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (!list.contains(region)) {
            list.add(region);
        }
        LENGTHS[slot(name, 0)] |= 1 << Math.min(31, name.length());
    }

    private static int slot(String text, int at) {
        return text.charAt(at) * 31 + text.charAt(at + 1) & 0xFFFF;
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
