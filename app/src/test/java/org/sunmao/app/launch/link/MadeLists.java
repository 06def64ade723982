package org.sunmao.app.launch.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sunmao.linkage.code.CreditCode;

/** Three lists of made-up firms with the truth: a register with codes, tenants and taxpayers; some firms the register does not have. */
final class MadeLists {

    private static final String[] TRADES = {"网络科技", "商贸", "餐饮管理", "建筑设计", "文化传媒", "物流", "咨询", "软件"};
    private static final String[] ROADS = {"碧月路", "揽槐路", "映鸥路", "听潮路", "望山路"};

    final Path register;
    final Path tenants;
    final Path tax;

    /** By {@code file:id} the number of the firm. */
    final Map<String, Integer> truth = new HashMap<>();

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> rows = new HashMap<>();

    private record Firm(String brand, String trade, String code, String person, String phone, String address) {
        String name() {
            return "望澜市" + brand + trade + "有限公司";
        }
    }

    MadeLists(Path folder, long seed, int firms) throws IOException {
        random = new Random(seed);
        List<Firm> all = new ArrayList<>();
        for (int i = 0; i < firms; i++) {
            Firm before = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
            boolean sibling = before != null && random.nextInt(12) == 0;
            all.add(sibling ? sibling(before) : firm(i));
        }
        for (int i = 0; i < firms; i++) {
            Firm firm = all.get(i);
            if (random.nextInt(10) < 8) {
                add("register", i, firm.name(), firm.code, firm.person, firm.phone, firm.address);
            }
            if (random.nextInt(10) < 6) {
                add("tenants", i, written(firm), "", some(firm.person, 7), some(firm.phone, 7), some(firm.address, 8));
            }
            if (random.nextInt(10) < 6) {
                String code = random.nextInt(4) == 0 ? "" : firm.code;
                add("tax", i, written(firm), code, some(firm.person, 8), some(firm.phone, 4), some(firm.address, 5));
            }
        }
        register = write(folder, "register");
        tenants = write(folder, "tenants");
        tax = write(folder, "tax");
    }

    private Path write(Path folder, String list) throws IOException {
        List<String> lines = rows.get(list);
        Collections.shuffle(lines, random);
        String text = "id,企业名称,统一社会信用代码,法定代表人,联系电话,地址\n" + String.join("\n", lines) + "\n";
        return Files.writeString(folder.resolve(list + ".csv"), text, StandardCharsets.UTF_8);
    }

    private void add(String list, int firm, String name, String code, String person, String phone, String address) {
        List<String> lines = rows.computeIfAbsent(list, l -> new ArrayList<>());
        String id = list.charAt(0) + "" + (list.equals("tax") ? "x" : "") + lines.size();
        truth.put(list + ".csv:" + id, firm);
        lines.add(String.join(",", id, name, code, person, phone, address));
    }

    private String some(String value, int ofTen) {
        return random.nextInt(10) < ofTen ? value : "";
    }

    private String written(Firm firm) {
        return switch (random.nextInt(5)) {
            case 0 -> firm.brand + firm.trade;
            case 1 -> firm.brand + "（望澜）" + firm.trade + "有限公司";
            case 2 -> firm.brand;
            default -> firm.name();
        };
    }

    private Firm firm(int number) {
        return new Firm(brand(), TRADES[random.nextInt(TRADES.length)], code(number), person(), phone(), address());
    }

    private Firm sibling(Firm of) {
        String trade = TRADES[random.nextInt(TRADES.length)];
        return of.trade.equals(trade) || !taken.add(of.brand + trade)
                ? firm(100_000 + taken.size())
                : new Firm(of.brand, trade, code(200_000 + taken.size()), of.person, of.phone, of.address);
    }

    private String brand() {
        String brand = null;
        while (brand == null || !taken.add(brand)) {
            brand = "" + han('仑', 200) + han('仑', 200);
        }
        return brand;
    }

    private String person() {
        return "" + "王李张刘陈杨".charAt(random.nextInt(6)) + han('一', 300) + han('一', 300);
    }

    private char han(char first, int choice) {
        return (char) (first + random.nextInt(choice));
    }

    private String phone() {
        return "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    private String address() {
        return "望澜市澜湾区" + ROADS[random.nextInt(ROADS.length)] + (1 + random.nextInt(200)) + "号"
                + (2 + random.nextInt(20)) + "0" + (1 + random.nextInt(8)) + "室";
    }

    private static String code(int number) {
        String inner = "MA%06d".formatted(number);
        String first17 = "91990101" + inner + CreditCode.organisationCheckCharacter(inner);
        return first17 + CreditCode.checkCharacter(first17);
    }
}
