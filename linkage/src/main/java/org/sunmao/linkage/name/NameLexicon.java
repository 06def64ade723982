package org.sunmao.linkage.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.WordSet;

/** The words that names are made of; read once from the resources beside this class. */
final class NameLexicon {
    static final WordSet TRADES;
    static final WordSet FORMS;
    static final WordSet BRANCHES;

    /** Country and area names, and words of the whole country, that stand where a region stands. */
    static final WordSet COUNTRIES = WordSet.of(
            "中国 中华 全国 日本 韩国 美国 英国 法国 德国 意大利 新加坡 马来西亚 加拿大 澳大利亚 新西兰 俄罗斯 " + "瑞士 瑞典 荷兰 丹麦 比利时 西班牙 泰国 印度 越南 大中华 亚太 中国大陆");

    /** Zones that stand where a county stands. */
    static final WordSet ZONES = WordSet.of("经济技术开发区 高新技术产业开发区 高新技术开发区 高新技术产业园区 高科技工业园 经济开发区 开发区 高新区 保税港区 "
            + "保税区 综合保税区 出口加工区 自由贸易试验区 自贸试验区 自贸区 自由贸易区 西海岸新区 红岛经济区 工业园区 工业园 产业园区 新技术开发区 "
            + "旅游度假区 度假区 高教园区 中德生态园 新区 经济区 示范区 园区");

    /** Short names of regions that are more often a trade name when no other region stands before them. */
    static final Set<String> BRAND_LIKE = Set.of(("东方 长安 和平 新华 金山 宝山 太和 永安 平安 兴隆 新城 龙华 龙凤 凤凰 建华 朝阳 大同 安康 三明 "
                    + "吉安 永兴 永新 永丰 永康 万安 兴国 兴安 兴业 富裕 同心 正安 广安 长乐 长宁 静安 大名 华容 金昌 金华 红旗 东兴 "
                    + "新兴 新丰 新泰 新安 新民 新宁 新源 新和 天等 太平 泰和 泰安 泰兴 五华 中山 宝应 宝兴 宝丰 大丰 大方 大安 大通 "
                    + "恒山 城固 集美 建安 建湖 建平 建宁 江海 江山 江城 桃源 鼎城 西湖 清河 金湖 金沙 金塔 金东 金口 银海 银州 青云 彩云 凌云 "
                    + "乐安 乐都 安宁 安定 安福 安国 安吉 安居 安平 安泰 阳光 阳东 阳信 北安 北辰 东港 东海 东山 南山 海港 海兴 海丰 海安 海盐 海门 "
                    + "海南 华阴 华安 华坪 普安 普兴 瑞安 瑞昌 瑞金 龙江 龙门 龙井 龙海 龙泉 龙山 龙湖 龙港 昌盛 昌吉 昌图 昌乐 德安 德兴 "
                    + "德惠 德昌 惠安 惠民 惠东 利通 景泰 隆安 隆昌 隆德 隆化 广汉 广丰 康平 康乐 康保 嘉禾 嘉善 嘉祥 嘉兴 嘉定 林州 林口 祥云 "
                    + "双辽 双江 双城 双清 双柏 万荣 万宁 万年 万载 丰顺 丰城 丰宁 福安 福泉 福清 福山 富民 富宁 富顺 富源 顺平 顺昌 盛乐 盘龙 "
                    + "长丰 长白 长顺 长兴 长岭 通达 通海 通河 通化 通许 元氏 宏伟 立山 千山 铁山 铁东 铁西 明山 平山 平和 平远 平顺 文登 崇文 "
                    + "文安 文成 文昌 文山 文县 信丰 信宜 诚信 正阳 正定 正宁 正蓝 正镶白 云龙 云霄 云和 云安 云城 三元 三江 三都 三河 三台 三原 "
                    + "四方 市中 城中 城关 城东 城西 城南 城北 江东 江北 江南 河东 河西 河北 路南 路北 桥东 桥西 高新 郊区 矿区 开发 港口 "
                    + "南海 恒丰 神州 中原 中牟 中方 中宁 中阳 中江 中卫")
            .split(" "));

    private static final Map<String, LegalForm> FORM_CLASSES = new HashMap<>();
    /** Trade words that are read as part of the trade name when they stand first. */
    static final WordSet SOFT_TRADES;

    static {
        List<String> trades = new ArrayList<>();
        List<String> softTrades = new ArrayList<>();
        for (String line : WordSet.lines(NameLexicon.class, "trades.txt")) {
            for (String word : line.split(" ")) {
                boolean soft = word.endsWith("?");
                String bare = soft ? word.substring(0, word.length() - 1) : word;
                trades.add(bare);
                if (soft) {
                    softTrades.add(bare);
                }
            }
        }
        TRADES = new WordSet(trades);
        SOFT_TRADES = new WordSet(softTrades);
        for (String line : WordSet.lines(NameLexicon.class, "forms.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                FORM_CLASSES.put(Folding.fold(words[i]), LegalForm.valueOf(words[0]));
            }
        }
        FORMS = new WordSet(FORM_CLASSES.keySet());
        List<String> branches = new ArrayList<>();
        WordSet.lines(NameLexicon.class, "branches.txt").forEach(l -> branches.addAll(Arrays.asList(l.split(" "))));
        BRANCHES = new WordSet(branches);
    }

    private NameLexicon() {}

    /** The length of the zone or country that is named at an index, 0 where none is. */
    static int zoneOrCountry(String words, int from) {
        int zone = ZONES.longestAt(words, from, words.length());
        return zone > 0 ? zone : COUNTRIES.longestAt(words, from, words.length());
    }

    static LegalForm formClass(String words) {
        return FORM_CLASSES.getOrDefault(words, LegalForm.NONE);
    }
}
