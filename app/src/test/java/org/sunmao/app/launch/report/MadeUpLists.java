package org.sunmao.app.launch.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A register and a list of tenants, made up, with some names that mean harm to whoever shows them. */
public final class MadeUpLists {

    private static final String[] NAMES = "启明 海舟 远帆 望川 澜庭 松涛 云杉 青禾 石桥 南风 月港 星槎 竹里 春山 鹤鸣 雨亭".split(" ");
    private static final String[] TRADES = "软件 餐饮管理 国际货运代理 建筑工程 文化传媒 医疗器械 商贸 物业管理".split(" ");
    private static final String[] PERSONS = "王一鸣 李二白 赵三思 钱四海 孙五岳 周六合".split(" ");
    static final String SCRIPT = "<script>alert('x')</script>";
    static final String QUOTES = "\"' onmouseover=\"alert(1)\" x='";
    static final String TURNED = "\u202Eمرحبا";

    private MadeUpLists() {}

    /** Writes both and the truth; the tenants' file has a name that means harm as well. */
    public static List<Path> write(Path folder) {
        var random = new Random(11);
        var register = new ArrayList<String>(List.of("id,企业名称,统一社会信用代码,注册地址,法定代表人,电话"));
        var tenants = new ArrayList<String>(List.of("id,租户,位置,联系人,电话,<b>备注</b>"));
        var truth = new ArrayList<String>();
        for (int i = 0; i < 160; i++) {
            String core = NAMES[i % NAMES.length] + (i % 3 == 0 ? NAMES[(i / 16 + 3) % NAMES.length] : "");
            String trade = TRADES[random.nextInt(TRADES.length)];
            String name = name(i, core, trade);
            String person = PERSONS[random.nextInt(PERSONS.length)];
            String phone = "199000" + (10_000 + i / 2);
            String place = "碧月路" + (20 + i % 9) + "号盛域大厦" + (3 + i % 20) + "层";
            String room = (3 + i % 20) + "0" + (1 + i % 6);
            register.add("r" + i + "," + cell(name) + "," + cell(code(i)) + ",望澜市澜湾区" + place + room + "室," + person
                    + "," + phone);
            if (i > 3 && i < 10) {
                // A namesake without a code: of these it is doubtful which one is meant, so that they are shown.
                register.add("d" + i + "," + cell(name) + ",,望澜市澜湾区映鸥路" + i + "号," + person + "," + phone);
            }
            if (i % 4 != 3) {
                String said = i % 5 == 0 ? core : i % 5 == 1 ? name.replace("有限公司", "") : name;
                tenants.add("t" + i + "," + cell(said) + "," + (i % 6 == 0 ? "揽槐路1号" : place + room) + ","
                        + (i % 7 == 0 ? "" : person) + "," + (i % 8 == 0 ? "" : phone) + "," + cell(QUOTES));
                truth.add("t" + i + "\tr" + i);
            }
        }
        try {
            return List.of(
                    lines(folder.resolve("<img src=x onerror=alert(2)>.csv"), tenants),
                    lines(folder.resolve("register.csv"), register),
                    lines(folder.resolve("truth.tsv"), truth));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int i, String core, String trade) {
        return switch (i) {
            case 4 -> "望澜" + core + SCRIPT + trade + "有限公司";
            case 5 -> "望澜" + core + QUOTES + trade + "有限公司";
            case 6 -> "望澜" + core + TURNED + trade + "有限公司";
            case 8 -> "望澜" + core + "W".repeat(700) + trade + "有限公司";
            case 9 -> "望澜" + core + "非常长的名称".repeat(90) + trade + "有限公司";
            default -> "望澜" + core + trade + "有限公司";
        };
    }

    /** Most codes fail their check on purpose: a list of valid ones would leave nothing to doubt. */
    private static String code(int i) {
        return i % 3 == 0 ? "" : "9199010" + (10_000_000_000L + i * 37L);
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Path lines(Path file, List<String> lines) throws IOException {
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
