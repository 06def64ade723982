package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** A typed value that was read from a cell. */
public sealed interface FieldValue {

    /** The value as canonical text; the form is that of the {@link FieldType}. */
    String canonical();

    /** Text, name, code, person, address, phone or geometry. */
    record Text(String text) implements FieldValue {
        @Override
        public String canonical() {
            return text;
        }
    }

    /** A day. */
    record Day(LocalDate date) implements FieldValue {
        @Override
        public String canonical() {
            return date.toString();
        }
    }

    /** A month. */
    record Month(YearMonth month) implements FieldValue {
        @Override
        public String canonical() {
            return month.toString();
        }
    }

    /** An area in square metres. */
    record AreaSqm(BigDecimal sqm) implements FieldValue {
        @Override
        public String canonical() {
            return sqm.toPlainString();
        }
    }

    /** An amount in hundredths of a currency (ISO 4217). */
    record MoneyFen(long fen, String currency) implements FieldValue {
        @Override
        public String canonical() {
            return currency.equals("CNY") ? Long.toString(fen) : fen + " " + currency;
        }
    }

    /** A whole number. */
    record Whole(int number) implements FieldValue {
        @Override
        public String canonical() {
            return Integer.toString(number);
        }
    }

    /** A decimal number or a share of one. */
    record Decimal(BigDecimal number) implements FieldValue {
        @Override
        public String canonical() {
            return number.toPlainString();
        }
    }
}
