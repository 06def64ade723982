package org.sunmao.app.proposals.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.proposals.Past;

/** Reads a row of a file of past proposals: which column is which, and what is wrong with a cell. */
public final class PastRow {

    /** Headers by what they mean, in the order in which they are looked for. */
    private static final Map<String, List<String>> HEADERS = headers();

    private static final int EARLIEST = 1949;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d{2})年?(?:\\.0)?");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_CONTENT = 30_000;
    private static final int SHOWN = 60;

    private PastRow() {}

    private static Map<String, List<String>> headers() {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("number", List.of("提案编号", "提案号", "案号", "编号", "proposal_number", "number"));
        headers.put("title", List.of("案由", "提案题目", "提案标题", "题目", "标题", "提案名称", "reason", "title"));
        headers.put("content", List.of("提案内容", "提案正文", "正文", "内容", "content", "text"));
        headers.put("year", List.of("年份", "年度", "提案年份", "year"));
        headers.put("subject", List.of("提案类别", "类别", "分类", "类型", "type", "subject"));
        headers.put("on", List.of("提出时间", "提交时间", "提交日期", "发布时间", "日期", "publish_time", "date"));
        return headers;
    }

    /** A cell that cannot be read: the header of its column, what was found, and a word of what is expected. */
    public record Fault(String column, String found, String expected) {}

    /** Either a proposal, or what is wrong. */
    public record Reading(@Nullable Past past, @Nullable Fault fault) {}

    /** The headers of a sheet by what they mean. */
    public static Map<String, String> columns(List<String> headers) {
        var columns = new LinkedHashMap<String, String>();
        HEADERS.forEach((meaning, words) -> words.stream()
                .flatMap(word -> headers.stream()
                        .filter(header ->
                                header.strip().toLowerCase(Locale.ROOT).equals(word)))
                .findFirst()
                .ifPresent(header -> columns.put(meaning, header)));
        return columns;
    }

    /** The columns without which no row can be read, of those that are not there; a year can be told by the day. */
    public static List<String> missing(Map<String, String> columns) {
        var missing = new java.util.ArrayList<String>();
        for (String needed : List.of("number", "title", "content")) {
            if (!columns.containsKey(needed)) {
                missing.add(HEADERS.getOrDefault(needed, List.of(needed)).get(0));
            }
        }
        if (!columns.containsKey("year") && !columns.containsKey("on")) {
            missing.add("年份");
        }
        return missing;
    }

    /**
     * Reads a row.
     *
     * @param columns as {@link #columns} says
     * @param cells by header; those that are blank may be left out
     * @param thisYear the latest year there can be
     */
    public static Reading read(Map<String, String> columns, Map<String, String> cells, int thisYear) {
        String number = cell(columns, cells, "number");
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return fault(columns, "number", number, "number");
        }
        String title = cell(columns, cells, "title").replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return fault(columns, "title", title, "title");
        }
        String content = cell(columns, cells, "content");
        if (content.isEmpty() || content.length() > LONGEST_CONTENT) {
            return fault(columns, "content", content, "content");
        }
        String dayCell = cell(columns, cells, "on");
        Optional<LocalDate> on = day(dayCell);
        if (!dayCell.isEmpty() && on.isEmpty()) {
            return fault(columns, "on", dayCell, "on");
        }
        String yearCell = cell(columns, cells, "year");
        Matcher year = YEAR.matcher(yearCell);
        int said = year.matches()
                ? Integer.parseInt(year.group(1))
                : yearCell.isEmpty() && on.isPresent() ? on.get().getYear() : 0;
        if (said < EARLIEST || said > thisYear) {
            return fault(columns, "year", yearCell, "year");
        }
        String subject = cell(columns, cells, "subject");
        return new Reading(
                new Past(
                        0,
                        said,
                        number,
                        title,
                        subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                        content,
                        on.orElse(null)),
                null);
    }

    private static String cell(Map<String, String> columns, Map<String, String> cells, String meaning) {
        String header = columns.get(meaning);
        return header == null ? "" : cells.getOrDefault(header, "").strip();
    }

    private static Reading fault(Map<String, String> columns, String meaning, String found, String expected) {
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        return new Reading(null, new Fault(columns.getOrDefault(meaning, ""), shown, expected));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
