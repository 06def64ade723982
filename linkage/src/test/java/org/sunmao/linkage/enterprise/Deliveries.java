package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CreditCode;

/** Makes up a small town's records with everything that makes linking hard, from a seed; what it makes looks alike on purpose. */
final class Deliveries {
    private static final String[] BRANDS = {"云帆", "碧海", "云凡", "远山", "恒瑞", "顺瑞", "启明", "启铭", "海天一色", "蓝岸"};
    private static final String[] TRADES = {"网络科技", "商贸", "餐饮管理", "设计", "文化传媒"};
    private static final String[] FORMS = {"有限公司", "有限责任公司", "商行", "工作室"};
    private static final String[] PERSONS = {"王一鸣", "李二妹", "张三丰", "赵四海", "王一明"};
    private static final String[] ROADS = {"香港中路", "闽江路", "东海西路"};
    private static final String[] BUILDINGS = {"海天大厦", "远洋广场", ""};

    private final Random random;

    Deliveries(long seed) {
        random = new Random(seed);
    }

    /** An anchor or another record; keys are drawn from few, so that records come again with other contents. */
    EnterpriseRecord record(int keys) {
        boolean anchor = random.nextInt(5) < 2;
        String key = (anchor ? "a" : "m") + random.nextInt(keys);
        String brand = pick(BRANDS);
        String trade = pick(TRADES);
        String name = anchor ? "青岛" + brand + trade + pick(FORMS) : written(brand, trade);
        boolean placed = random.nextInt(4) == 0;
        return new EnterpriseRecord(
                key,
                anchor ? "register" : "tenants",
                anchor,
                name,
                random.nextInt(12) == 0 ? List.of(pick(BRANDS) + pick(TRADES) + "有限公司") : List.of(),
                random.nextInt(anchor ? 2 : 8) == 0 ? code(random.nextInt(25)) : null,
                random.nextInt(10) == 0 ? registration(random.nextInt(6)) : null,
                random.nextInt(2) == 0 ? pick(PERSONS) : null,
                random.nextInt(3) == 0 ? "1380000" + (1000 + random.nextInt(12)) : null,
                random.nextInt(4) == 0 ? null : address(),
                placed ? "K" + random.nextInt(3) : null,
                placed ? String.valueOf(801 + random.nextInt(5)) : null);
    }

    List<EnterpriseRecord> records(int n, int keys) {
        List<EnterpriseRecord> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(record(keys));
        }
        return out;
    }

    private String written(String brand, String trade) {
        return switch (random.nextInt(6)) {
            case 0 -> brand;
            case 1 -> brand + trade;
            case 2 -> brand + "（青岛）" + trade + "有限公司";
            case 3 -> "青岛" + brand + trade + pick(FORMS);
            case 4 -> "岛青" + brand + trade;
            default -> "青岛" + brand + trade + "有限公司市南分公司";
        };
    }

    private String address() {
        String number = pick(ROADS) + (1 + random.nextInt(4)) + "号";
        String room = random.nextInt(3) == 0 ? "" : (8 + random.nextInt(3)) + "0" + random.nextInt(4) + "室";
        return (random.nextBoolean() ? "青岛市市南区" : "") + number + pick(BUILDINGS) + room;
    }

    private static @Nullable String registration(int number) {
        String first14 = "370200018%05d".formatted(number);
        return first14 + CreditCode.registrationCheckDigit(first14);
    }

    private static String code(int number) {
        return World.code(number);
    }

    int below(int n) {
        return random.nextInt(n);
    }

    private String pick(String[] items) {
        return items[random.nextInt(items.length)];
    }
}
