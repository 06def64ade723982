package org.sunmao.sample.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.sample.random.Dice;

/**
 * An industry class of GB/T 4754-2017 with the words that stand for it in names.
 *
 * @param code     letter and four digits, for example I6513
 * @param words    words in enterprise names, the most usual first
 * @param scope    scope of business as the register writes it, in short
 * @param weight   how many enterprises have it, relative to the others; 0: none of the register
 * @param taxLog10 tax of a year at 150 square metres, as the logarithm of yuan
 */
public record Trade(String code, List<String> words, String scope, double weight, double taxLog10) {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("A", "农、林、牧、渔业"),
            Map.entry("C", "制造业"),
            Map.entry("D", "电力、热力、燃气及水生产和供应业"),
            Map.entry("E", "建筑业"),
            Map.entry("F", "批发和零售业"),
            Map.entry("G", "交通运输、仓储和邮政业"),
            Map.entry("H", "住宿和餐饮业"),
            Map.entry("I", "信息传输、软件和信息技术服务业"),
            Map.entry("J", "金融业"),
            Map.entry("K", "房地产业"),
            Map.entry("L", "租赁和商务服务业"),
            Map.entry("M", "科学研究和技术服务业"),
            Map.entry("N", "水利、环境和公共设施管理业"),
            Map.entry("O", "居民服务、修理和其他服务业"),
            Map.entry("P", "教育"),
            Map.entry("Q", "卫生和社会工作"),
            Map.entry("R", "文化、体育和娱乐业"));
    private static final List<Trade> ALL = load();
    private static final double[] WEIGHTS =
            ALL.stream().mapToDouble(Trade::weight).toArray();

    /** Name of the section (门类). */
    public String section() {
        return Objects.requireNonNull(SECTIONS.get(code.substring(0, 1)), code);
    }

    /** A trade, each as likely as it is usual. */
    public static Trade any(Dice dice) {
        return ALL.get(dice.weighted(WEIGHTS));
    }

    /** The trade of that code; it must be in the table. */
    public static Trade get(String code) {
        return ALL.stream().filter(t -> t.code.equals(code)).findFirst().orElseThrow();
    }

    private static List<Trade> load() {
        try (InputStream in = Objects.requireNonNull(Trade.class.getResourceAsStream("trades.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Trade::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trade parse(String line) {
        String[] f = line.split("\t");
        return new Trade(f[0], List.of(f[1].split("/")), f[2], Double.parseDouble(f[3]), Double.parseDouble(f[4]));
    }
}
