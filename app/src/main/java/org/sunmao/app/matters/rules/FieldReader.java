package org.sunmao.app.matters.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.matters.MatterField;

/** Reads what a form says of a field into the text that is kept. */
public final class FieldReader {

    /** The most that is kept as a sum of money: ten trillion yuan. */
    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000000000");

    private final Set<String> units;

    /** For forms in which these units can be named. */
    public FieldReader(Set<String> units) {
        this.units = Set.copyOf(units);
    }

    /**
     * What is kept: money in fen, units by code and separated by commas, everything else as it was typed.
     *
     * @param typed not blank
     * @return empty where it cannot be read
     */
    public Optional<String> read(MatterField field, String typed) {
        String text = typed.strip();
        return switch (field.type()) {
            case LINE ->
                Optional.of(text)
                        .filter(t -> t.length() <= field.longest() && t.lines().count() == 1);
            case TEXT -> Optional.of(text).filter(t -> t.length() <= field.longest());
            case CHOICE -> Optional.of(text).filter(field.choices()::contains);
            case DATE -> date(text);
            case COUNT -> Optional.of(text).filter(t -> t.matches("[0-9]{1,9}"));
            case MARK -> Optional.of(text).filter(t -> t.matches("[1-5]"));
            case FLAG -> Optional.of(text).filter(t -> t.equals("yes") || t.equals("no"));
            case MONEY -> fen(text);
            case UNIT -> Optional.of(text).filter(units::contains);
            case UNITS -> listed(text);
        };
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> fen(String text) {
        try {
            var yuan = new BigDecimal(text.replace(",", "").replace("，", ""));
            if (yuan.signum() < 0
                    || yuan.compareTo(MOST_YUAN) > 0
                    || yuan.stripTrailingZeros().scale() > 2) {
                return Optional.empty();
            }
            return Optional.of(yuan.movePointRight(2).toBigIntegerExact().toString());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Optional<String> listed(String text) {
        Set<String> named = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return units.containsAll(named) ? Optional.of(String.join(",", named)) : Optional.empty();
    }
}
