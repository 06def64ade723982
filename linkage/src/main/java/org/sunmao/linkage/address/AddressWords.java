package org.sunmao.linkage.address;

import java.util.regex.Pattern;

/** The patterns by which an address is cut. They are applied to folded text: capitals, half width, no stray spaces. */
final class AddressWords {
    /** What may not follow a region's short name, else it is the name of a road or building: 浙江路, 上海大厦. */
    static final Pattern NOT_A_REGION = Pattern.compile(
            "(?:[东西南北中上下内外新]{1,2}|[一二三四五六七八九十]{1,2}|支|大)?(?:路|街(?!道办)|大道|道\\d|巷|弄|大厦|大楼|广场|花园|饭店|宾馆|酒店|商城|城\\d|新村|公寓|国际|人家|小区|大学|银行)");

    /** A street office or town; what looks like one but goes on as the name of a road is none: 古镇北路. */
    static final Pattern TOWN = Pattern.compile("(?:(?![与和])[一-龥&&[^号巷弄区]]){1,7}?(?:街道办事处|街道办|街道|办事处|镇政府|苏木)(?!路)"
            + "|(?:(?![与和])[一-龥&&[^号巷弄区]]){2,6}?(?:镇|乡)(?![路街]|大道|桥|大厦|广场)"
            + "|[一-龥&&[^号巷弄区]](?:镇|乡)(?![镇乡]|(?:[东西南北中一二三四五六七八九十新老大府前后江海远]{0,2})(?:路|街(?!道)|大道|巷)|桥|大厦|广场)");

    static final Pattern ZONE =
            Pattern.compile("[一-龥]{0,8}?(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新技术园区|高科技工业园|经济开发区|旅游度假区"
                    + "|度假区|综合保税区|保税港区|保税区|开发区|高新区|出口加工区|工业园区|工业园|工业区|产业园区|西海岸新区|经济区|经济新区|新区|管委会|园区)(?![路街])");

    static final Pattern VILLAGE =
            Pattern.compile("(?:(?![与和])[一-龥&&[^路街号巷弄]]){1,7}?(?:社区居委会|居委会|村委会|社区|村民委员会|自然村|行政村|村|屯)(?![路街庄]|[东西南北]路)");

    /** The words that end the name of a road. */
    static final String ROAD_END =
            "(?:大道|大街|国道|省道|县道|公路|胡同|里弄|步行街|商业街|路|街(?!道)|巷|弄|道(?=\\d|[东西南北中]?段|$)|线(?=\\d))(?:[东西南北中]段|[一二三四五六七八九十\\d]段)?";

    static final Pattern ROAD = Pattern.compile("(?:[一-龥A-Z]{0,6}\\d{1,2}号|[一-龥A-Z0-9]{1,18}?)" + ROAD_END);

    /** What may stand directly before the name of a road without belonging to it. */
    static final Pattern BEFORE_ROAD = Pattern.compile(
            ".*(?:公司|大厦|广场|花园|小区|市场|中心|工业园|工业区|产业园|科技园|公园|家园|学校|中学|小学|大学|医院|酒店|宾馆|超市|商场|靠近|位于|地处|社区|开发区|新区|街道|号楼|[^东西南北中大小古新]城|镇|村|厂|局|区)(?=[一-龥A-Z0-9]{2,}[东西南北中]?"
                    + ROAD_END + "$)");

    static final Pattern CROSSING = Pattern.compile(
            "(?:与|和|,|、|/|至|到|-)([一-龥]{1,6}?" + ROAD_END + ")(?:的)?(?:之间|中间|交叉口|交汇处|交界处|路口|交叉|交汇|交界|交口|交|口)?");

    /** A house number behind a road; digits that are a block's or a floor's are not taken. */
    static final Pattern NUMBER = Pattern.compile(
            "(?:门牌)?(\\d{1,5}(?:[-/,]\\d{1,5}(?!\\d|[栋幢座层楼FA-Z室户]))*)"
                    + "(?:(号院|号大院|号(?!楼|馆|线|库|厂)|弄|巷|#(?=[一-龥])|)([甲乙丙丁戊己](?![座栋幢楼]))?(?:[附之副](\\d{1,3}|[一二三四五六七八九十]{1,2}))?(号(?!楼|馆))?)");

    static final Pattern CHINESE_NUMBER = Pattern.compile("([一二三四五六七八九十百零〇]{1,5})(号(?!楼|馆|线))");

    /** What digits without 号 must not be followed by, if they are to be a house number. */
    static final Pattern NOT_A_NUMBER =
            Pattern.compile("栋|幢|座|号楼|层|楼|F|室|户|单元|米|公里|#楼|#\\d|#$|期|年|路|街|巷|弄|国道|省道|[A-Z]\\d|区");

    /** Directions: they say where, but name nothing. */
    static final Pattern DIRECTION = Pattern.compile(
            "(?:路)?(?:往|向|以)?(?:东|西|南|北|东南|东北|西南|西北)(?:侧|面|边|行|走|约|方向)*\\d+(?:公里|米|M)(?:左右|处|路[东西南北])?|(?:约)?\\d+(?:公里|米)(?:左右|处)?");

    static final Pattern VICINITY = Pattern.compile(
            "附近|斜对面|对面|对过|旁边|隔壁|交叉口|交汇处|交界处|路口|院内|门前|楼下|(?<=[路街号])口|以[东西南北]|(?:东|西|南|北|东南|东北|西南|西北)(?:侧|首|端|面|边|头)|(?<=[号厦场村园])(?:内|旁)|驻地|沿街");

    /** One of these characters stands in everything that {@link #VICINITY} finds; cheap to look for. */
    static final Pattern VICINITY_SIGNS = Pattern.compile("[近对旁壁口处前下内首端面边侧头以地街]");

    private AddressWords() {}
}
