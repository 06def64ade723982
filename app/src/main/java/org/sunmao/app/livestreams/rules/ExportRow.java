package org.sunmao.app.livestreams.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a platform's export. Which column is which is told by its head ({@code livestream-headers.txt}); of several heads of one figure the first that is filled counts.
 * Words, likes and shares are added up where the export does not do so itself.
 *
 * @param number of the session; null where the export does not say it
 * @param day null where it does not say it
 * @param begins null where it says no time
 * @param faults what cannot be read
 */
public record ExportRow(
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        @Nullable Long viewers,
        @Nullable Long peak,
        @Nullable Integer seconds,
        @Nullable Long interactions,
        @Nullable Long orders,
        @Nullable Long salesFen,
        List<Fault> faults) {

    private static final Map<String, String> HEADS = heads();
    private static final long MOST = 100_000_000_000L;
    private static final int LONGEST = 172_800;

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern SPAN =
            Pattern.compile("(?:([0-9]+)(?:小时|时|h))?(?:([0-9]+)(?:分钟|分|min|m))?(?:([0-9]+)(?:秒|s))?");
    private static final Pattern MOMENT =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T]+([0-9]{1,2}):([0-9]{2}).*)?");

    public ExportRow {
        faults = List.copyOf(faults);
    }

    /** What is wrong: the head of the column, what stands there, and a word for what was expected. */
    public record Fault(String column, String found, String expected) {}

    private static Map<String, String> heads() {
        try (InputStream file =
                Objects.requireNonNull(ExportRow.class.getResourceAsStream("/livestream-headers.txt"))) {
            var heads = new HashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> {
                        String figure = line.substring(0, line.indexOf(':'));
                        for (String head :
                                line.substring(line.indexOf(':') + 1).strip().split(" ")) {
                            heads.put(head, figure);
                        }
                    });
            return Map.copyOf(heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure that a head means; null for one that means none. */
    static @Nullable String figure(String head) {
        return HEADS.get(Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|[\\s_:*-]", "")
                .toLowerCase(Locale.ROOT));
    }

    /** Whether these heads tell how many watched. */
    public static boolean fits(Iterable<String> heads) {
        for (String head : heads) {
            if ("viewers".equals(figure(head))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a row.
     *
     * @param cells what stands under each head; blank ones are left out
     */
    public static ExportRow read(Map<String, String> cells) {
        var reader = new Reading(cells);
        String number = reader.cell("number");
        String moment = reader.cell("day");
        Matcher at = MOMENT.matcher(moment == null ? "" : moment);
        LocalDate day = null;
        LocalTime begins = null;
        if (moment != null) {
            try {
                if (!at.matches()) {
                    throw new DateTimeException(moment);
                }
                day = LocalDate.of(whole(at, 1), whole(at, 2), whole(at, 3));
                begins = at.group(4) == null ? null : LocalTime.of(whole(at, 4), whole(at, 5));
            } catch (DateTimeException notADay) {
                reader.refuse("day", moment);
            }
        }
        if (number == null && moment == null) {
            reader.faults.add(new Fault("", "", "session"));
        }
        Long viewers = reader.count("viewers");
        if (viewers == null && reader.cell("viewers") == null) {
            reader.faults.add(new Fault(reader.head("viewers"), "", "viewers"));
        }
        Long peak = reader.count("peak");
        if (viewers != null && peak != null && peak > viewers) {
            reader.faults.add(new Fault(reader.head("peak"), Long.toString(peak), "peak-most"));
        }
        return new ExportRow(
                number,
                day,
                begins,
                viewers,
                peak,
                reader.seconds(),
                reader.interactions(),
                reader.count("orders"),
                reader.fen(),
                reader.faults);
    }

    private static int whole(Matcher at, int group) {
        return Integer.parseInt(at.group(group));
    }

    /** Seconds of a length: 02:10:05, 2小时10分, 130分钟; a bare number is minutes. Null where it cannot be read. */
    static @Nullable Integer seconds(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher clock = CLOCK.matcher(said);
        Matcher span = SPAN.matcher(said);
        long seconds;
        if (clock.matches()) {
            seconds = part(clock, 1, 3600) + part(clock, 2, 60) + part(clock, 3, 1);
        } else if (said.matches("[0-9]{1,4}(\\.[0-9]+)?")) {
            seconds = new BigDecimal(said).multiply(BigDecimal.valueOf(60)).longValue();
        } else if (!said.isEmpty() && said.length() < 20 && span.matches()) {
            seconds = part(span, 1, 3600) + part(span, 2, 60) + part(span, 3, 1);
        } else {
            return null;
        }
        return seconds >= 1 && seconds <= LONGEST ? (int) seconds : null;
    }

    private static long part(Matcher matcher, int group, int each) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group)) * each;
    }

    /** A number of things or yuan: 12,345, 1.2万, 1.5w; null where it cannot be read. */
    static @Nullable BigDecimal number(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s,¥]|元|人次|人|次|单", "")
                .toLowerCase(Locale.ROOT);
        boolean tenThousands = said.endsWith("万") || said.endsWith("w");
        String digits = tenThousands ? said.substring(0, said.length() - 1) : said;
        if (!digits.matches("[0-9]{1,13}(\\.[0-9]{1,6})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits).multiply(BigDecimal.valueOf(tenThousands ? 10_000 : 1));
        return number.compareTo(BigDecimal.valueOf(MOST)) > 0 ? null : number.stripTrailingZeros();
    }

    /** The cells of a row by what they mean. */
    private static final class Reading {

        private final Map<String, String> heads = new HashMap<>();
        private final Map<String, String> cells = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(Map<String, String> row) {
            row.forEach((head, cell) -> {
                String figure = figure(head);
                if (figure != null && !cell.isBlank() && cells.putIfAbsent(figure, cell.strip()) == null) {
                    heads.put(figure, head);
                }
            });
        }

        @Nullable
        String cell(String figure) {
            String cell = cells.get(figure);
            return cell == null || cell.equals("-") || cell.equals("--") ? null : cell;
        }

        String head(String figure) {
            return heads.getOrDefault(figure, "");
        }

        void refuse(String figure, String found) {
            faults.add(new Fault(head(figure), found.length() > 60 ? found.substring(0, 60) : found, figure));
        }

        @Nullable
        Long count(String figure) {
            String cell = cell(figure);
            BigDecimal number = cell == null ? null : number(cell);
            if (cell != null && (number == null || number.scale() > 0)) {
                refuse(figure, cell);
                return null;
            }
            return number == null ? null : number.longValueExact();
        }

        @Nullable
        Long fen() {
            String cell = cell("sales");
            BigDecimal number = cell == null ? null : number(cell);
            if (cell != null && (number == null || number.scale() > 2)) {
                refuse("sales", cell);
                return null;
            }
            return number == null ? null : number.movePointRight(2).longValueExact();
        }

        @Nullable
        Integer seconds() {
            String cell = cell("seconds");
            if (cell == null) {
                return null;
            }
            // A head may say that its numbers are seconds or hours.
            String unit = head("seconds");
            boolean bare = cell.matches("[0-9.]+");
            Integer seconds = ExportRow.seconds(
                    bare && unit.contains("秒") ? cell + "秒" : bare && unit.contains("小时") ? cell + "小时" : cell);
            if (seconds == null) {
                refuse("seconds", cell);
            }
            return seconds;
        }

        @Nullable
        Long interactions() {
            Long whole = count("interactions");
            if (whole != null) {
                return whole;
            }
            Long sum = null;
            for (String figure : List.of("comments", "likes", "shares")) {
                Long part = count(figure);
                if (part != null) {
                    sum = (sum == null ? 0 : sum) + part;
                }
            }
            return sum;
        }
    }
}
