package org.sunmao.app.scenarios.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Columns.Column;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;

/**
 * Reads an opportunity or a capability out of a form or a row: what is kept, and what is wrong. Which enterprise and which building are meant is asked of the files elsewhere.
 * Words of dictionaries may be said by their code or by the name that a page gives them.
 */
public final class ItemReader {

    private static final Pattern INDUSTRY = Pattern.compile("[A-T]|[A-T]?[0-9]{2,4}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");
    private static final Pattern OFFICE_PHONE = Pattern.compile(
            "(0[0-9]{2,3}[- ]?)?[2-8][0-9]{6,7}([-转][0-9]{1,5})?|400[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|[19][0-9]{4}");
    private static final int LONGEST_FOUND = 60;

    private final Sort sort;
    private final Map<String, String> names;
    private final Set<String> waived;
    private final Map<String, String> content = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What was read.
     *
     * @param content by column; blank ones are left out
     * @param faults in the order of the columns
     */
    public record Reading(Map<String, String> content, List<Fault> faults) {

        public Reading {
            content = Map.copyOf(content);
            faults = List.copyOf(faults);
        }
    }

    private ItemReader(Sort sort, Map<String, String> names, Set<String> waived) {
        this.sort = sort;
        this.names = names;
        this.waived = waived;
    }

    /**
     * Reads the cells.
     *
     * @param cells by the name of their column
     * @param names names of dictionaries' words, as {@code field.city}, by what pages call them
     */
    public static Reading read(Sort sort, Map<String, String> cells, Map<String, String> names) {
        return read(sort, cells, names, Set.of());
    }

    /**
     * Reads the cells of a list that does not have every column.
     *
     * @param waived columns that may be blank though they are needed; the check asks for them
     */
    public static Reading read(Sort sort, Map<String, String> cells, Map<String, String> names, Set<String> waived) {
        return new ItemReader(sort, names, waived).all(cells);
    }

    /** The columns that must be said before anything is released and that are blank. */
    public static List<Column> gaps(Item item) {
        return Columns.of(item.sort()).stream()
                .filter(column -> column.needed() && item.text(column.name()).isBlank())
                .toList();
    }

    private Reading all(Map<String, String> cells) {
        for (Column column : Columns.of(sort)) {
            String cell = cells.getOrDefault(column.name(), "")
                    .replace("\u0000", "")
                    .strip()
                    .replace("\r\n", "\n");
            if (cell.isEmpty()) {
                if (column.needed() && !waived.contains(column.name())) {
                    fault(column, cell, "empty");
                }
            } else if (cell.length() > column.longest()) {
                fault(column, cell, "long", Integer.toString(column.longest()), Integer.toString(cell.length()));
            } else {
                read(column, cell).ifPresent(value -> content.put(column.name(), value));
            }
        }
        LocalDate from = Said.day(content.getOrDefault("from", ""));
        LocalDate until = Said.day(content.getOrDefault("until", ""));
        if (from != null && until != null && until.isBefore(from)) {
            fault(Columns.find(sort, "until").orElseThrow(), until.toString(), "period", from.toString());
        }
        return new Reading(content, faults);
    }

    private Optional<String> read(Column column, String cell) {
        return switch (column.type()) {
            case FIELD -> word(column, cell, "field", Columns.FIELDS);
            case MODE -> word(column, cell, "mode", Columns.MODES);
            case FUNDING -> word(column, cell, "funding", Columns.FUNDINGS);
            case INDUSTRIES -> industries(column, cell);
            case HELD -> held(column, cell);
            case MONEY -> money(column, cell);
            case DAY -> day(column, cell);
            case OFFICE_PHONE -> officePhone(column, cell);
            case PERSON, PHONE -> personal(column, cell);
            default -> Optional.of(cell);
        };
    }

    private Optional<String> word(Column column, String cell, String of, List<String> words) {
        String code = words.contains(cell) ? cell : names.getOrDefault(of + "." + cell, "");
        return words.contains(code) ? Optional.of(code) : fault(column, cell, of);
    }

    private Optional<String> industries(Column column, String cell) {
        List<String> codes = Said.words(cell);
        return codes.stream().allMatch(code -> INDUSTRY.matcher(code).matches())
                ? Optional.of(String.join("、", codes))
                : fault(column, cell, "industries");
    }

    private Optional<String> held(Column column, String cell) {
        for (String line : Said.listed(cell)) {
            String[] parts = line.split("[/／]", -1);
            boolean odd = parts.length > 3 || parts[0].isBlank();
            if (odd || parts.length == 3 && !parts[2].isBlank() && Said.day(parts[2]) == null) {
                return fault(column, line, "held");
            }
        }
        return Optional.of(String.join("；", Said.listed(cell)));
    }

    private Optional<String> money(Column column, String cell) {
        String bare = cell.replaceAll("[,，\\s]|万元?", "");
        return MONEY.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare).stripTrailingZeros().toPlainString())
                : fault(column, cell, "money");
    }

    private Optional<String> day(Column column, String cell) {
        LocalDate day = Said.day(cell);
        return day == null ? fault(column, cell, "day") : Optional.of(day.toString());
    }

    /** What is public is a number of an office: never a mobile. */
    private Optional<String> officePhone(Column column, String cell) {
        return OFFICE_PHONE.matcher(cell).matches() ? Optional.of(cell) : fault(column, cell, "office-phone");
    }

    /** A mask that came back out of an export is no contact. */
    private Optional<String> personal(Column column, String cell) {
        return cell.contains("*") ? fault(column, cell, "masked") : Optional.of(cell);
    }

    private Optional<String> fault(Column column, String found, String expected, String... said) {
        String shown = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found;
        faults.add(new Fault(column.name(), shown, expected, List.of(said)));
        return Optional.empty();
    }
}
