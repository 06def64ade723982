package org.sunmao.app.foundation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what people type into one field or one cell. What cannot be read is empty; whoever asks says so in words of its own. */
public final class TypedCell {

    private TypedCell() {}

    /** A day: ISO 8601, with slashes or full stops too. */
    public static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell.replace('/', '-').replace('.', '-')));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A whole number from one to another, in at most nine digits. */
    public static OptionalInt count(String cell, int least, int most) {
        if (!cell.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(cell);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** A number of at most so many places, as so many parts of one: 12.5 of two places is 1250. */
    public static OptionalLong parts(String cell, int places, long least) {
        if (!cell.matches("[0-9]{1,11}(\\.[0-9]{1,6})?")) {
            return OptionalLong.empty();
        }
        BigDecimal number = new BigDecimal(cell).stripTrailingZeros();
        if (number.scale() > places) {
            return OptionalLong.empty();
        }
        long parts = number.movePointRight(places).longValueExact();
        return parts >= least ? OptionalLong.of(parts) : OptionalLong.empty();
    }
}
