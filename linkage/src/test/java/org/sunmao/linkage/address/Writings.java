package org.sunmao.linkage.address;

import java.util.Random;
import org.sunmao.linkage.text.ChineseNumerals;

/** Writes one unit of a made-up building in the notations that lists use. */
final class Writings {
    /** A unit: block 0 where the building has one block only. */
    record Unit(int site, int block, int floor, int room) {}

    private static final String[] REGIONS = {"浙江省,杭州市,余杭区", "江苏省,南京市,江宁区", "广东省,深圳市,南山区", "山东省,青岛市,市南区", "四川省,成都市,武侯区"};
    private static final String[] ROADS = {"望潮路", "青帆大道", "听松西路", "揽月街", "沐风北路", "知鱼路", "采菱东街", "问渠路"};
    private static final String[] NAMES = {"云帆", "松涛", "远航", "锦程", "听澜", "北辰", "鼎泰", "瑞丰", "恒信", "金鹏"};
    private static final String[] KINDS = {"大厦", "国际广场", "商务中心", "科技园", "创新中心", "财富中心"};

    private final Random random;

    Writings(long seed) {
        random = new Random(seed);
    }

    Unit unit() {
        boolean blocks = random.nextInt(3) > 0;
        return new Unit(random.nextInt(5000), blocks ? 1 + random.nextInt(6) : 0, 1 + random.nextInt(30), door());
    }

    /** Next door, the same door on another floor, the same room of another block, any other. */
    Unit another(Unit u) {
        return switch (random.nextInt(u.block == 0 ? 3 : 4)) {
            case 0 -> new Unit(u.site, u.block, u.floor, u.room % 20 + 1);
            case 1 -> new Unit(u.site, u.block, u.floor % 30 + 1, u.room);
            case 2 -> new Unit(u.site, u.block, (u.floor + 6) % 30 + 1, (u.room + 4) % 20 + 1);
            default -> new Unit(u.site, u.block % 6 + 1, u.floor, u.room);
        };
    }

    private int door() {
        return 1 + random.nextInt(20);
    }

    String full(Unit u) {
        String[] region = REGIONS[u.site % REGIONS.length].split(",");
        return String.join("", region) + road(u) + number(u) + "号" + building(u) + (u.block == 0 ? "" : u.block + "幢")
                + u.floor + "层" + roomNumber(u) + "室";
    }

    /** As another list has it: regions dropped, numbers in Chinese numerals or full width, one slip in five. */
    String other(Unit u) {
        String[] region = REGIONS[u.site % REGIONS.length].split(",");
        StringBuilder head = new StringBuilder();
        for (String part : region) {
            head.append(random.nextBoolean() ? part : "");
        }
        head.append(road(u)).append(houseNumber(u));
        head.append(random.nextInt(5) == 0 ? "" : building(u));
        String text = slip(head) + block(u) + unit(u);
        return random.nextInt(6) == 0 ? fullWidth(text) : text;
    }

    private String slip(StringBuilder head) {
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(head.length());
            if (!Character.isDigit(head.charAt(at)) && "号路街".indexOf(head.charAt(at)) < 0) {
                head.deleteCharAt(at);
            }
        }
        return head.toString();
    }

    private String houseNumber(Unit u) {
        return switch (random.nextInt(4)) {
            case 0 -> ChineseNumerals.write(number(u)) + "号";
            case 1 -> "" + number(u);
            default -> number(u) + "号";
        };
    }

    private String block(Unit u) {
        String number = random.nextInt(3) == 0 ? ChineseNumerals.write(u.block) : "" + u.block;
        String word = new String[] {"幢", "号楼", "栋", "座", "#"}[random.nextInt(5)];
        boolean mark = word.equals("#");
        return u.block == 0 ? "" : (random.nextInt(3) == 0 ? " " : "") + (mark ? "" + u.block : number) + word;
    }

    private String unit(Unit u) {
        String door = "%02d".formatted(u.room);
        return switch (random.nextInt(9)) {
            case 0 -> roomNumber(u) + "室";
            case 1 -> u.floor + "F-" + door;
            case 2 -> ChineseNumerals.write(u.floor) + "楼" + roomNumber(u);
            case 3 -> "-" + roomNumber(u);
            case 4 -> u.floor + "层" + roomNumber(u) + "单元";
            case 5 -> u.floor + "层" + u.room + "室";
            case 6 -> "第" + ChineseNumerals.write(u.floor) + "层" + door + "号房";
            case 7 -> roomNumber(u) + "房";
            default -> " " + roomNumber(u);
        };
    }

    private static String fullWidth(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
        return out.toString();
    }

    private static String road(Unit u) {
        return ROADS[u.site % ROADS.length];
    }

    private static int number(Unit u) {
        return 1 + u.site % 997;
    }

    private static String building(Unit u) {
        return NAMES[u.site % NAMES.length] + KINDS[u.site / 7 % KINDS.length];
    }

    private static String roomNumber(Unit u) {
        return u.floor + "%02d".formatted(u.room);
    }
}
