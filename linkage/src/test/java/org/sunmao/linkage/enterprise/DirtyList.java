package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of firms in which some stand twice or more, written differently each time, beside what looks like doubles and is none: firms of
 * one owner in one room, branches, namesakes of another trade, and a house at which hundreds of firms are registered.
 */
final class DirtyList {
    private static final String[] TRADES = {"网络科技", "商贸", "餐饮管理", "建筑设计", "文化传媒", "物流", "企业管理咨询", "软件", "医疗器械", "物业管理"};
    private static final String[] ROADS = {"香港中路", "闽江路", "东海西路", "宁夏路", "延吉路", "福州南路"};

    final List<EnterpriseRecord> records = new ArrayList<>();
    final Map<String, Integer> truth = new HashMap<>();

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int firms;
    private int rows;

    private record Firm(
            String brand,
            String trade,
            String form,
            @Nullable String code,
            String person,
            String phone,
            String address) {
        String name() {
            return "青岛" + brand + trade + form;
        }
    }

    DirtyList(long seed, int size) {
        random = new Random(seed);
        while (firms < size) {
            Firm firm = firm();
            add(firm);
            int kind = random.nextInt(20);
            if (kind == 0) {
                add(new Firm(firm.brand, other(firm.trade), "有限公司", code(), firm.person, firm.phone, firm.address));
            } else if (kind == 1) {
                add(new Firm(firm.brand, other(firm.trade), "有限公司", null, firm.person, firm.phone, firm.address));
            } else if (kind == 2) {
                String branch = firm.form + "市北分公司";
                add(new Firm(firm.brand, firm.trade, branch, code(), person(), phone(), address()));
            } else if (kind == 3) {
                add(new Firm(firm.brand, other(firm.trade), "有限公司", code(), person(), phone(), address()));
            }
        }
        Collections.shuffle(records, random);
    }

    private void add(Firm firm) {
        int number = firms++;
        row(number, firm.name(), firm.code, firm.person, firm.phone, firm.address);
        int more = Math.max(0, random.nextInt(10) - 6);
        for (int i = 0; i < more; i++) {
            boolean moved = random.nextInt(5) == 0;
            row(
                    number,
                    written(firm),
                    random.nextInt(3) == 0 ? firm.code : null,
                    random.nextInt(6) == 0 ? person() : random.nextInt(4) == 0 ? null : firm.person,
                    random.nextInt(5) == 0 ? phone() : random.nextInt(3) == 0 ? null : firm.phone,
                    moved ? address() : random.nextInt(4) == 0 ? null : firm.address);
        }
    }

    private String written(Firm firm) {
        String name = firm.name();
        return switch (random.nextInt(6)) {
            case 0 -> firm.brand + firm.trade + firm.form;
            case 1 -> firm.brand + "（青岛）" + firm.trade + firm.form;
            case 2 -> slip(name);
            case 3 -> firm.form.contains("分公司") ? name : firm.brand + firm.trade;
            default -> name;
        };
    }

    private String slip(String name) {
        int at = 2 + random.nextInt(2);
        return name.substring(0, at) + (char) ('仑' + random.nextInt(300)) + name.substring(at + 1);
    }

    private Firm firm() {
        boolean lent = random.nextInt(8) == 0;
        return new Firm(
                brand(),
                TRADES[random.nextInt(TRADES.length)],
                random.nextInt(8) == 0 ? "合伙企业" : "有限公司",
                random.nextInt(3) == 0 ? null : code(),
                person(),
                phone(),
                lent ? "青岛市市南区香港中路88号创客大厦801室" : address());
    }

    private String other(String trade) {
        String found = trade;
        while (found.equals(trade)) {
            found = TRADES[random.nextInt(TRADES.length)];
        }
        return found;
    }

    private String brand() {
        String brand = null;
        while (brand == null || !taken.add(brand)) {
            brand = "" + (char) ('仑' + random.nextInt(200)) + (char) ('仑' + random.nextInt(200));
        }
        return brand;
    }

    private String person() {
        return "" + "王李张刘陈杨".charAt(random.nextInt(6)) + (char) ('一' + random.nextInt(300))
                + (char) ('一' + random.nextInt(300));
    }

    private String phone() {
        return "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    private String address() {
        return "青岛市市南区" + ROADS[random.nextInt(ROADS.length)] + (1 + random.nextInt(200)) + "号"
                + (2 + random.nextInt(20)) + "0" + (1 + random.nextInt(8)) + "室";
    }

    private String code() {
        return World.code(10_000 + firms + rows * 3);
    }

    private void row(
            int firm,
            String name,
            @Nullable String code,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String address) {
        String key = "m%06d".formatted(rows++ * 7919 % 1_000_003);
        truth.put(key, firm);
        records.add(new EnterpriseRecord(
                key, "list", false, name, List.of(), code, null, person, phone, address, null, null));
    }
}
