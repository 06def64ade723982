package org.sunmao.sample;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Generates a district from the command line: {@code --out DIR --buildings N --enterprises N --seed N --months N} and more. */
public final class SampleMain {

    private SampleMain() {}

    /** Writes a district; unknown options are refused with a message. */
    public static void main(String[] args) {
        // The writer of the one old workbook asks for a logger and complains where there is none.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        Map<String, String> given = parse(args);
        SampleOptions defaults = SampleOptions.defaults();
        SampleOptions options = new SampleOptions(
                Integer.parseInt(given.getOrDefault("--buildings", "" + defaults.buildings())),
                Integer.parseInt(given.getOrDefault("--enterprises", "" + defaults.enterprises())),
                Long.parseLong(given.getOrDefault("--seed", "" + defaults.seed())),
                Integer.parseInt(given.getOrDefault("--months", "" + defaults.months())),
                YearMonth.parse(given.getOrDefault("--last-month", "" + defaults.lastMonth())),
                Boolean.parseBoolean(given.getOrDefault("--nil-returns", "false")));
        Path out = Path.of(given.getOrDefault("--out", "sample-district"));
        long start = System.nanoTime();
        SampleDistrict district = SampleGenerator.generate(options, out, System.out::println);
        System.out.printf("%d files in %s, %.1f s%n", district.files().size(), out, (System.nanoTime() - start) / 1e9);
    }

    private static Map<String, String> parse(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length
                    || !args[i].matches("--(out|buildings|enterprises|seed|months|last-month|nil-returns)")) {
                throw new IllegalArgumentException(
                        "Usage: --out DIR --buildings N --enterprises N --seed N --months N --last-month YYYY-MM"
                                + " --nil-returns true|false");
            }
            given.put(args[i], args[i + 1]);
        }
        return given;
    }
}
