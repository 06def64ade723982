package org.sunmao.app.scenarios.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Columns.Column;
import org.sunmao.app.scenarios.Columns.Type;
import org.sunmao.app.scenarios.Sort;

/**
 * Reads a row of a list as cities publish them, in whatever columns: heads by their several names, words of other dictionaries as ours, a column for person and number as two. What
 * has no column of ours is kept under its head in {@code more}; nothing is lost, and whatever was understood otherwise than it stands there is noted.
 */
public final class ListRow {

    private static final Set<String> NOTHING = Set.of("无", "暂无", "/", "／", "-", "—", "——", "待定", "未定", "n/a");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|(?:0\\d{2,3}[- ]?)?\\d{7,8}(?:[-转]\\d{1,5})?");
    private static final Pattern MONTHS = Pattern.compile(
            "((?:19|20)\\d{2})[年./-](\\d{1,2})月?\\s*(?:[-—–~～至到]+)\\s*((?:19|20)\\d{2})[年./-](\\d{1,2})月?");
    private static final int LONGEST_MODE = 10;

    private final Sort sort;
    private final Map<String, String> names;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> heads = new LinkedHashMap<>();
    private final List<String> more = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * Something that is understood otherwise than it stands there.
     *
     * @param head of the file's column
     * @param word what became of it, in messages {@code scenarios.note.…}
     * @param said what that sentence names
     */
    public record Note(String head, String found, String word, List<String> said) {

        public Note {
            said = List.copyOf(said);
        }
    }

    /**
     * What was read.
     *
     * @param cells by the name of our column
     * @param heads by the name of our column, the head under which it stood
     */
    public record Reading(Map<String, String> cells, Map<String, String> heads, List<Note> notes) {

        public Reading {
            cells = Map.copyOf(cells);
            heads = Map.copyOf(heads);
            notes = List.copyOf(notes);
        }
    }

    private ListRow(Sort sort, Map<String, String> names) {
        this.sort = sort;
        this.names = names;
    }

    /**
     * Reads a row.
     *
     * @param row cells by head, in the order of the file
     * @param names names of dictionaries' words, as {@code field.城市建设}, with their codes
     */
    public static Reading read(Sort sort, Map<String, String> row, Map<String, String> names) {
        var reading = new ListRow(sort, names);
        row.forEach(reading::cell);
        reading.longTitle();
        if (!reading.more.isEmpty()) {
            reading.cells.merge("more", String.join("\n", reading.more), (has, added) -> has + "\n" + added);
        }
        return new Reading(reading.cells, reading.heads, reading.notes);
    }

    private void cell(String head, String cell) {
        String said = cell.strip();
        if (Columns.isCounter(head) || NOTHING.contains(said.toLowerCase(Locale.ROOT))) {
            return;
        }
        Optional<Column> column = Columns.ofHead(sort, head);
        if (column.isEmpty()) {
            if (!period(head, said)) {
                keep(head, said);
            }
            return;
        }
        switch (column.get().type()) {
            case FIELD -> word(column.get(), head, said, "field", "other");
            case MODE -> word(column.get(), head, said, "mode", "");
            case FUNDING -> word(column.get(), head, said, "funding", "");
            case MONEY -> put(column.get(), head, inTenThousands(head, said));
            case HELD -> put(column.get(), head, said.matches(".*[/／].*") ? said : said.replaceAll("[、，,]", "；"));
            case PERSON -> person(column.get(), head, said);
            default -> put(column.get(), head, said);
        }
        if (column.get().name().equals("needs") && said.length() <= LONGEST_MODE && !cells.containsKey("mode")) {
            // Lists with a column 合作需求 say in it how they would work together.
            Dialect.word("mode", said).ifPresent(mode -> cells.put("mode", mode));
        }
    }

    /** A second column for the same thing adds to a text, and is kept beside where there can be one value alone. */
    private void put(Column column, String head, String said) {
        String has = cells.putIfAbsent(column.name(), said);
        if (has == null) {
            heads.put(column.name(), head);
        } else if (column.type() == Type.TEXT && column.longest() > 200) {
            cells.put(column.name(), has + "\n" + said);
        } else if (!has.equals(said)) {
            keep(head, said);
        }
    }

    private void keep(String head, String said) {
        more.add(head.replaceAll("\\s+", "") + "：" + said.replaceAll("\\s*\\n\\s*", " "));
    }

    private void word(Column column, String head, String said, String dictionary, String otherwise) {
        String code = names.get(dictionary + "." + said);
        if (code != null || Columns.isWord(dictionary, said)) {
            put(column, head, said);
            return;
        }
        keep(head, said);
        if (cells.containsKey(column.name())) {
            return;
        }
        String meant = Dialect.word(dictionary, said).orElse(otherwise);
        if (meant.isEmpty()) {
            notes.add(new Note(head, said, "kept", List.of()));
        } else {
            put(column, head, meant);
            notes.add(new Note(head, said, "meant", List.of(dictionary + "." + meant)));
        }
    }

    /** Sums in yuan or in hundreds of millions, as the head or the cell says, in ten thousands. */
    private static String inTenThousands(String head, String said) {
        String bare = said.replaceAll("^[约≈]|左右$|以上$", "").strip();
        Matcher number = Pattern.compile("([0-9][0-9,，]{0,14}(?:\\.[0-9]{1,6})?)\\s*(亿元?|万元?|元)?")
                .matcher(bare);
        if (!number.matches()) {
            return said;
        }
        String unit = number.group(2) != null
                ? number.group(2)
                : head.contains("亿") ? "亿" : head.matches(".*[（(]元[）)].*") ? "元" : "万";
        int places = unit.startsWith("亿") ? 4 : unit.equals("元") ? -4 : 0;
        return new BigDecimal(number.group(1).replaceAll("[,，]", ""))
                .movePointRight(places)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A column for a person may have the number too. */
    private void person(Column column, String head, String said) {
        Matcher number = NUMBER.matcher(said);
        if (!number.find()) {
            put(column, head, said);
            return;
        }
        Columns.find(sort, "phone").ifPresent(phone -> put(phone, head, number.group()));
        String name = (said.substring(0, number.start()) + said.substring(number.end()))
                .replaceAll("^[\\s，,、:：;；/]+|[\\s，,、:：;；/]+$", "");
        if (!name.isEmpty()) {
            put(column, head, name);
        }
    }

    /** A column for a period, by months: its first and its last day. */
    private boolean period(String head, String said) {
        Matcher months = MONTHS.matcher(said);
        if (sort != Sort.OPPORTUNITY || !Columns.isPeriod(head) || !months.matches()) {
            return false;
        }
        int first = Integer.parseInt(months.group(2));
        int last = Integer.parseInt(months.group(4));
        if (first < 1 || first > 12 || last < 1 || last > 12) {
            return false;
        }
        var begins = LocalDate.of(Integer.parseInt(months.group(1)), first, 1);
        var ends = YearMonth.of(Integer.parseInt(months.group(3)), last).atEndOfMonth();
        cells.putIfAbsent("from", begins.toString());
        cells.putIfAbsent("until", ends.toString());
        notes.add(new Note(head, said, "period", List.of(begins.toString(), ends.toString())));
        return true;
    }

    /** Lists of capabilities often say in one long cell what it is: its first words are the title, all of it the description. */
    private void longTitle() {
        String title = cells.getOrDefault("title", "");
        int longest = Columns.find(sort, "title").orElseThrow().longest();
        if (title.length() <= longest) {
            return;
        }
        String first = title.split("[。；;\\n]", 2)[0];
        String cut = first.length() <= longest ? first : first.substring(0, longest - 1) + "…";
        String head = heads.getOrDefault("title", "");
        cells.put("title", cut);
        if (cells.containsKey("description")) {
            keep(head, title);
        } else {
            cells.put("description", title);
        }
        notes.add(new Note(head, title, "title", List.of(cut)));
    }
}
