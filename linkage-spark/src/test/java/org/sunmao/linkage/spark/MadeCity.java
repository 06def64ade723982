package org.sunmao.linkage.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/**
 * A made-up city's register and a list that speaks of it: two extracts of the register that share firms, branches, firms that the
 * register lacks, and a crowd of one trade name in one virtual office that no key can tell apart.
 */
final class MadeCity {
    private static final String[] TRADES = {"网络科技", "商贸", "餐饮管理", "建筑设计", "文化传媒", "物流"};
    private static final String[] FORMS = {"有限公司", "有限责任公司", "商行", "工作室"};
    private static final String[] ROADS = {"香港中路", "闽江路", "东海西路", "山东路"};
    private static final String OFFICE = "青岛市市南区延安三路100号云帆大厦1203室（集群注册）";

    final List<EnterpriseRecord> records = new ArrayList<>();
    private final Random random;

    /** So many firms, and so many more in the virtual office. */
    MadeCity(long seed, int firms, int crowd) {
        random = new Random(seed);
        for (int i = 0; i < firms; i++) {
            firm(i, han(2 + random.nextInt(2), 300) + pick(TRADES), address(), phone());
        }
        for (int i = firms; i < firms + crowd; i++) {
            firm(i, "云帆" + (random.nextInt(3) == 0 ? "" : han(1, 40)) + "商贸", OFFICE, "13800001111");
        }
    }

    private void firm(int i, String core, String address, String phone) {
        String name = "青岛" + core + pick(FORMS);
        String code = random.nextInt(4) == 0 ? null : code(i);
        String person = "王李张刘陈杨".charAt(random.nextInt(6)) + han(1 + random.nextInt(2), 60);
        boolean known = random.nextInt(8) > 0;
        if (known) {
            add("a" + i, true, name, code, person, phone, address);
        }
        if (known && random.nextInt(10) == 0) {
            add("b" + i, true, name, code, person, phone(), address);
        }
        for (int copies = random.nextInt(8) == 0 ? 2 : random.nextInt(2); copies > 0; copies--) {
            add(
                    "m" + i + "-" + copies,
                    false,
                    written(name, core),
                    random.nextInt(4) == 0 ? code : null,
                    random.nextInt(2) == 0 ? person : null,
                    random.nextInt(2) == 0 ? phone : null,
                    random.nextInt(3) == 0 ? address : null);
        }
    }

    private String written(String name, String core) {
        return switch (random.nextInt(6)) {
            case 0 -> core;
            case 1 -> core.substring(0, 2);
            case 2 -> core.substring(0, 2) + "（青岛）" + core.substring(2) + "有限公司";
            case 3 -> name.substring(1);
            case 4 -> name + "市南分公司";
            default -> name;
        };
    }

    private void add(
            String key,
            boolean anchor,
            String name,
            @Nullable String code,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String address) {
        String place = random.nextInt(5) == 0 ? "K" + random.nextInt(40) : null;
        String room = random.nextInt(4) == 0 ? String.valueOf(801 + random.nextInt(9)) : null;
        String number = random.nextInt(9) == 0 ? registration(random.nextInt(500)) : null;
        List<String> others = random.nextInt(12) == 0 ? List.of(han(2, 300) + "商贸有限公司", name) : List.of();
        records.add(new EnterpriseRecord(
                key,
                anchor ? "register" : "list",
                anchor,
                name,
                others,
                code,
                number,
                person,
                phone,
                address,
                place,
                room));
    }

    /** Decisions of every kind, of which many contradict each other or name nobody. */
    List<Constraint> decisions(int n) {
        List<Constraint> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String one = anyKey();
            String other = random.nextInt(20) == 0 ? "nobody" : anyKey();
            switch (random.nextInt(4)) {
                case 0, 1 -> out.add(new MustLink(one, other));
                case 2 -> out.add(new CannotLink(one, other));
                default -> out.add(new Separate(one));
            }
        }
        return out;
    }

    private String anyKey() {
        return records.get(random.nextInt(records.size())).key();
    }

    private String address() {
        return "青岛市市南区" + pick(ROADS) + (1 + random.nextInt(60)) + "号" + (random.nextBoolean() ? "海天大厦" : "")
                + (8 + random.nextInt(9)) + "0" + random.nextInt(9) + "室";
    }

    private String phone() {
        return "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    private String han(int length, int choice) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('仑' + random.nextInt(choice)));
        }
        return out.toString();
    }

    private String pick(String[] items) {
        return items[random.nextInt(items.length)];
    }

    private static String code(int number) {
        String inner = "MA%06d".formatted(300_000 + number);
        String first17 = "91370202" + inner + CreditCode.organisationCheckCharacter(inner);
        return first17 + CreditCode.checkCharacter(first17);
    }

    private static String registration(int number) {
        String first14 = "370200018%05d".formatted(number);
        return first14 + CreditCode.registrationCheckDigit(first14);
    }
}
