package org.sunmao.app.month.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.month.rules.UnitSentence.Question;
import org.sunmao.app.month.rules.UnitSentence.Refusal;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;
import org.sunmao.linkage.text.ChineseNumerals;

/**
 * Reads sentences about one vacant unit, as managers write them in messages. In this order: whether it is about a vacancy at all; money and
 * days, so that their numbers are not taken for others; areas; then floor, rooms and side. Never throws.
 */
public final class UnitSentences {

    /** The longest sentence that is read, in characters. */
    public static final int LONGEST = 200;

    /** Square metres that no unit of an office building has; larger ones are asked back. */
    private static final BigDecimal LARGEST = new BigDecimal(20_000);

    private static final String NUM = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
    private static final String HAN = "[零〇一二两三四五六七八九十百千]+";
    private static final String SQM = "(?:个)?(?:平方米|平方公尺|平米|平方|平|㎡|M2|M²|SQM|方)";

    private static final Pattern NOTHING = Pattern.compile(
            "(?:没有?|无|没啥|并无|暂无)(?:任何|什么|新增?的?)?(?:空置?的?|闲置的?|待租的?)?(?:空房|空置|空间|空铺|房源|空的|待租|闲置|房子?)|满租|全部?(?:租满|出租完|租完|已租)|租满了?|(?:都|全)租出去");
    private static final Pattern TAKEN = Pattern.compile(
            "已(?:经)?(?:出租|租出?|租赁|签约|签|售|卖|入驻|被租)|(?<!没|未|没有)租(?:出去|掉|给|下来?)了?|(?<!没)(?<!未)签(?:了|约)|在租(?!中?介)|不(?:再)?(?:对外)?(?:出?租|空)|自用|停租|不空|有人(?:了|用|在)|搬进|租户是|入驻了");
    private static final Pattern VACANT = Pattern.compile(
            "空置着?|空着|空闲着?|闲置着?|空关|待租中?|待出租|招租中?|招商中?|未出?租|没(?:人)?(?:出?租|用)(?:出去|掉)?|可(?:以)?(?:出)?租|对外出?租|出租|求租客|空房|空铺|空出来?了?|腾出来?了?|空了|空(?!调)|VACANT|TOLET|AVAILABLE");
    private static final Pattern SOON = Pattern.compile(
            "(?:要|将|会|即将|准备|预计|快)(?:要|会)?(?:搬走?|到期|空(?:出来?|置)?|退租|腾空?(?:出来)?)|到期(?:后|不续)?|(?:搬|退租)(?:走|出)?(?:后)|(?:才|后)(?:能)?空|退租");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:两|二|三|四|五|六|几|多|[2-9])(?:个|套|处)?(?:间|套|处|个单元|个房间|个房)(?!打通|合)|(?:一|另)间.{0,12}[,，、和及].{0,3}(?:一|另)间|还有(?:一|两|另)?(?:间|套|处|个)|各(?:有)?(?:一|约|"
                    + NUM + ")|另外");

    private static final Pattern RENT = Pattern.compile(
            "(?:租金|单价|报价|价格|月租|日租)?(?:约|大概|是|为|要|:)?(" + NUM
                    + ")(?:元|块)(?:钱|[0-9])?(?:左右)?(?:[/每一].{0,3}?(?:平方米|平米|平方|平|㎡|M2|方))?(?:[/·*每一.]?(?:天|日|月|个月|年))?(?:/?(?:平方米|平米|平|㎡|M2))?");
    private static final Pattern PHONE = Pattern.compile(
            "(?:(?:联系)?(?:电话|手机)|联系人?|请?找):?[^0-9,，。;]{0,4}(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})|1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8}");
    private static final Pattern FULL_DAY =
            Pattern.compile("(20[0-9]{2})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})[日号]?(?:起|后|以后|开始)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![0-9])([0-9]{1,2}|" + HAN + ")月(?:份)?(?:([0-9]{1,2}|"
            + HAN + ")[日号]?|(底|末|初|中旬?|上旬|下旬))?(?:左右)?(?:起|后|以后|开始|到期)?");
    private static final Pattern VAGUE_DAY =
            Pattern.compile("(?:下|这|本)个?(?:月|周|季度)(?:底|初|末)?|(?:明|今|后)年(?:初|底)?|年底|年后|春节后|过(?:段|阵)时间|近期|不久|马上|月底|月初");

    private static final Pattern RANGE = Pattern.compile(
            "(" + NUM + ")(?:" + SQM + ")?(?:-|~|到|至)(" + NUM + ")" + SQM + "|(" + HAN + ")(?:到|至)(" + HAN + ")" + SQM);
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(约|大概|大约|近)?(" + NUM + ")万" + SQM + "(左右|多)?");
    private static final Pattern AREA =
            Pattern.compile("(?:(?:建筑|套内|使用|出租)?面积)?(?:共计?|合计|总共|一共|是|为|:)?(约|大概|大约|近|差不多|将近|估计)?(?:有|是)?(" + NUM
                    + ")(来|多|余|几)?" + SQM + "(左右|上下|多|出头|不到)?");
    private static final Pattern HAN_AREA =
            Pattern.compile("(?:面积)?(?:共计?|合计|总共|一共|是|为|:)?(约|大概|大约|近|差不多|将近|估计)?(?:有|是)?(" + HAN + ")(来|多|余|几)?" + SQM
                    + "(左右|上下|多|出头|不到)?");
    private static final Pattern BARE_AREA =
            Pattern.compile("面积(约|大概|大约|是|为|有|:)?(?:约)?(" + NUM + "|" + HAN + ")(左右|多)?(?![0-9室号层楼])");

    private static final String LEVEL = "(?:地下|负|-|B)?(?:[0-9]{1,3}|" + HAN + ")";
    private static final Pattern FLOORS = Pattern.compile(
            "(?:第)?(" + LEVEL + ")(?:层|楼|F)?(?:-|~|到|至)(" + LEVEL + ")(?:层|楼(?![0-9A-Z]?[座栋])|F(?![A-Z]))");
    private static final Pattern TWO_FLOORS =
            Pattern.compile("(" + LEVEL + ")(?:层|楼|F)?[、,和及](" + LEVEL + ")(?:层|楼|F(?![A-Z]))");
    private static final Pattern FLOOR = Pattern.compile("(?:第)?(" + LEVEL + ")(?:层|楼(?!宇)|F(?![A-Z]))");
    private static final Pattern BASEMENT =
            Pattern.compile("(?<![A-Z0-9])(B[1-9])(?![0-9座栋])|(负[一二三1-3])(?![0-9])|(地下)(?:室|层)");
    private static final Pattern UNCERTAIN_FLOOR = Pattern.compile("顶(?:层|楼)|高区|中区|低区|高层|低层|底(?:层|楼|商)|裙楼");
    private static final Pattern BLOCK = Pattern.compile("([A-Z]|[0-9]{1,2}|[东西南北])(?:座|栋|幢|塔|号楼|#楼)");

    private static final String ROOM_NUMBER = "(?:[A-Z]-?)?[0-9]{3,4}[A-Z]?";
    private static final Pattern ROOMS =
            Pattern.compile("(?<![0-9A-Z.])(" + ROOM_NUMBER + "(?:(?:室|房|号)?(?:-|~|到|至|、|,|/|和|及)"
                    + "(?:[A-Z]-?)?[0-9]{1,4}[A-Z]?)*)(?:室|号房|号|房间|房|单元)?(?![0-9.]|" + SQM + "|元|块|万)");
    private static final Pattern SHORT_ROOM =
            Pattern.compile("(?<![0-9A-Z.])([A-Z]?[0-9]{1,2}|[A-Z])(?:室|号房|号(?!楼)|单元|房(?!子))");

    private static final Pattern WHOLE = Pattern.compile("整(?:个)?(?:层|楼)(?:楼)?|全层|一整层|整层(?:楼)?");
    private static final String COMPASS = "(?:东南|东北|西南|西北|东|西|南|北)";
    private static final Pattern SIDE = Pattern.compile("(?:靠|朝|临|向)?(" + COMPASS
            + "|左|右|前|后|中间|中部|正中)(半层|侧|边|面|区|翼|角|头|部|向|首|户|段|端)?(?:那边|这边|位置)?(?:的?一?(半)(?:层)?)?");
    private static final Pattern HALF = Pattern.compile("半(?:层|个层面)");
    private static final Pattern NEAR =
            Pattern.compile("(?:靠|临|近|挨着)(?:着)?(电梯口?|电梯厅|楼梯口?|大堂|街|马路|窗|洗手间|卫生间|前台)(?:的|处|一侧|那侧|侧)?");
    private static final Pattern KIND = Pattern.compile("商铺|铺位|门面|仓库|展厅|会议室|食堂|厂房|车间");

    private final SentenceText text;
    private final LocalDate today;
    private final Set<Question> questions = EnumSet.noneOf(Question.class);

    private UnitSentences(String typed, LocalDate today) {
        this.text = new SentenceText(typed);
        this.today = today;
    }

    /**
     * Reads a sentence.
     *
     * @param today days without a year are the next ones from here
     */
    public static UnitSentence read(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return UnitSentence.refused(Refusal.EMPTY);
        }
        if (typed.strip().length() > LONGEST) {
            return UnitSentence.refused(Refusal.LONG);
        }
        return new UnitSentences(typed, today).read();
    }

    private record Area(BigDecimal sqm, boolean about) {}

    private UnitSentence read() {
        if (text.says(NOTHING)) {
            return UnitSentence.refused(Refusal.NOTHING);
        }
        if (text.says(SEVERAL)) {
            return UnitSentence.refused(Refusal.SEVERAL);
        }
        while (text.take(PHONE)) {
            // Whom to call is no part of a unit.
        }
        text.take(RENT);
        boolean soon = text.take(SOON);
        LocalDate from = day(soon);
        boolean taken = text.says(TAKEN);
        List<Area> areas = areas();
        String block = text.take(BLOCK, found -> found.group(1)).orElse("");
        boolean whole = text.take(WHOLE);
        String floor = floor();
        String rooms = rooms(block, floor);
        if (taken && !soon) {
            return UnitSentence.refused(Refusal.TAKEN);
        }
        boolean vacant = text.take(VACANT);
        String part = part(rooms);
        String kind = text.take(KIND, found -> found.group()).orElse("");
        if (rooms.isEmpty() && part.isEmpty() && !kind.isEmpty()) {
            part = kind;
        }
        if (floor.isEmpty() && rooms.isEmpty() && areas.isEmpty() && part.isEmpty() && !whole) {
            return UnitSentence.refused(Refusal.NO_UNIT);
        }
        return understood(
                floor, rooms.isEmpty() ? block(block, part) : rooms, areas, whole, vacant || soon, soon, from);
    }

    private static String block(String block, String part) {
        return block.isEmpty() ? part : block + "座" + part;
    }

    private UnitSentence understood(
            String floor,
            String room,
            List<Area> areas,
            boolean whole,
            boolean vacant,
            boolean soon,
            @Nullable LocalDate from) {
        UnitReading unit = UnitReader.read(floor.isEmpty() ? null : floor + "层", room.isEmpty() ? null : room);
        String level = unit.floorLabel() == null ? floor : unit.floorLabel();
        if (level.isEmpty() || text.says(UNCERTAIN_FLOOR)) {
            questions.add(Question.WHERE);
        }
        if (unit.roomLabel() != null && unit.certainty() > 0 && !floor.isEmpty() && contradicts(floor, unit)) {
            questions.add(Question.FLOOR_OR_ROOM);
        }
        if (room.isEmpty() && !whole && !level.isEmpty()) {
            questions.add(Question.WHICH_PART);
        }
        if (areas.isEmpty() && !questions.contains(Question.WHICH_AREA)) {
            questions.add(Question.AREA);
        }
        if (areas.size() > 1 || !areas.isEmpty() && areas.get(0).sqm().compareTo(LARGEST) > 0) {
            questions.add(Question.WHICH_AREA);
        }
        if (!vacant) {
            questions.add(Question.STATE);
        }
        if (soon && from == null) {
            questions.add(Question.DAY);
        }
        boolean sure = !questions.contains(Question.WHICH_AREA) && !areas.isEmpty();
        return new UnitSentence(
                level,
                whole ? "" : room,
                sure ? areas.get(0).sqm() : null,
                sure && areas.get(0).about(),
                from,
                whole,
                text.rest(),
                questions,
                null);
    }

    /** 12层302室: a room of three or four digits says its floor itself. */
    private static boolean contradicts(String floor, UnitReading unit) {
        if (!floor.matches("[0-9]+") || unit.rooms().isEmpty()) {
            return false;
        }
        String first = unit.rooms().get(0).replaceAll("[^0-9]", "");
        return first.length() >= 3 && !first.substring(0, first.length() - 2).equals(floor);
    }

    private @Nullable LocalDate day(boolean soon) {
        LocalDate full = text.take(FULL_DAY, found -> date(number(found, 1), number(found, 2), number(found, 3)))
                .orElse(null);
        if (full != null && full.getYear() > 1) {
            return later(full);
        }
        LocalDate monthly = text.take(MONTH_DAY, this::monthDay).orElse(null);
        if (monthly != null && monthly.getYear() > 1) {
            return later(monthly);
        }
        if (monthly != null || full != null || text.take(VAGUE_DAY) && !soon) {
            questions.add(Question.DAY);
        }
        return null;
    }

    private @Nullable LocalDate later(LocalDate day) {
        return day.isAfter(today) ? day : null;
    }

    private LocalDate monthDay(MatchResult found) {
        int month = value(found.group(1));
        if (month < 1 || month > 12) {
            return LocalDate.of(1, 1, 1);
        }
        YearMonth next = YearMonth.of(today.getYear(), month);
        if (next.isBefore(YearMonth.from(today))) {
            next = next.plusYears(1);
        }
        String day = found.group(2);
        if (day != null) {
            return date(next.getYear(), month, value(day));
        }
        String part = found.group(3);
        if (part != null && part.matches("底|末|下旬")) {
            return next.atEndOfMonth();
        }
        return part != null && part.startsWith("中") ? next.atDay(15) : next.atDay(1);
    }

    /** The first day of the year 1 where there is no such day. */
    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noDay) {
            return LocalDate.of(1, 1, 1);
        }
    }

    private List<Area> areas() {
        var areas = new ArrayList<Area>();
        if (text.take(RANGE)) {
            questions.add(Question.WHICH_AREA);
            return areas;
        }
        text.take(
                        TEN_THOUSANDS,
                        found -> new Area(
                                decimal(found.group(2)).movePointRight(4),
                                found.group(1) != null || found.group(3) != null))
                .ifPresent(areas::add);
        for (Pattern pattern : List.of(AREA, HAN_AREA)) {
            var next = text.take(pattern, UnitSentences::area);
            while (next.isPresent()) {
                areas.add(next.get());
                next = text.take(pattern, UnitSentences::area);
            }
        }
        if (areas.isEmpty()) {
            text.take(
                            BARE_AREA,
                            found -> new Area(
                                    decimal(found.group(2)), found.group(0).matches(".*(?:约|大概|大约|左右|多).*")))
                    .ifPresent(areas::add);
        }
        areas.removeIf(area -> area.sqm().signum() <= 0);
        return areas;
    }

    private static Area area(MatchResult found) {
        boolean about = found.group(1) != null || found.group(3) != null || found.group(4) != null;
        return new Area(decimal(found.group(2)), about);
    }

    private String floor() {
        String run = text.take(FLOORS, found -> level(found.group(1)) + "-" + level(found.group(2)))
                .or(() -> text.take(TWO_FLOORS, found -> level(found.group(1)) + "-" + level(found.group(2))))
                .orElse("");
        if (!run.isEmpty()) {
            return run;
        }
        return text.take(FLOOR, found -> level(found.group(1)))
                .or(() -> text.take(BASEMENT, found -> level(found.group())))
                .orElse("");
    }

    private static String level(String written) {
        boolean below = written.matches("(?:地下|负|-|B).*");
        String number = written.replaceFirst("^(?:地下|负|-|B)", "").replaceFirst("[室层]$", "");
        int value = number.isEmpty() ? 1 : value(number);
        return value < 0 ? "" : (below ? "B" : "") + value;
    }

    private String rooms(String block, String floor) {
        String rooms = text.take(ROOMS, found -> found.group(1)).orElse("");
        if (rooms.isEmpty() && !floor.isEmpty()) {
            rooms = text.take(SHORT_ROOM, found -> found.group(1)).orElse("");
        }
        if (rooms.isEmpty()) {
            return "";
        }
        String plain = rooms.replaceAll("[室房号]", "").replaceAll("[到至~]", "-").replaceAll("[,/和及]", "、");
        return (block.isEmpty() || plain.startsWith(block) ? "" : block) + plain;
    }

    /** The side of the floor, or what it lies at; without rooms only, which say where they are. */
    private String part(String rooms) {
        String side = text.take(SIDE, found -> {
                    String half = found.group(3) != null || "半层".equals(found.group(2)) ? "半层" : null;
                    String where = found.group(1).replaceAll("中部|正中", "中间");
                    if (half != null) {
                        return where + half;
                    }
                    return where.equals("中间") ? where : where + ("角".equals(found.group(2)) ? "角" : "侧");
                })
                .orElse("");
        String near = text.take(NEAR, found -> "靠" + found.group(1)).orElse("");
        boolean half = text.take(HALF);
        if (!rooms.isEmpty()) {
            return "";
        }
        if (!side.isEmpty()) {
            return half && !side.endsWith("半层") ? side.replaceFirst("侧$", "") + "半层" : side;
        }
        return !near.isEmpty() ? near : half ? "半层" : "";
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int value(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : ChineseNumerals.parse(written);
    }

    /** 三百五 is 350, 一千二 1200: the last digit stands for the place below. */
    private static BigDecimal decimal(String written) {
        if (written.matches(NUM)) {
            return new BigDecimal(written.replace(",", ""));
        }
        String whole = written.matches(".*百[一二两三四五六七八九]")
                ? written + "十"
                : written.matches(".*千[一二两三四五六七八九]") ? written + "百" : written;
        return BigDecimal.valueOf(Math.max(0, ChineseNumerals.parse(whole)));
    }
}
