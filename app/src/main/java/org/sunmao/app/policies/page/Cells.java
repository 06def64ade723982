package org.sunmao.app.policies.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.text.Values;

/** Reads what somebody types of a fact or a figure into the canonical text that clauses compare. */
public final class Cells {

    private static final int LONGEST = 60;

    private Cells() {}

    /** A figure in fen, square metres or persons; money in yuan, or with its unit. Empty where it is none, or below zero. */
    public static Optional<BigDecimal> figure(Base base, String typed) {
        String said = typed.strip();
        BigDecimal figure = said.isEmpty() ? null : base.unit() == Base.Unit.FEN ? fen(said) : Values.number(said);
        return Optional.ofNullable(figure).filter(each -> each.signum() >= 0);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal fen(String said) {
        Long fen = Values.money(said.endsWith("元") || said.endsWith("CNY") ? said : said + "元");
        return fen == null ? null : BigDecimal.valueOf(fen);
    }

    /** A fact as {@link org.sunmao.app.policies.Facts} has it; empty where it cannot be read. */
    public static Optional<String> fact(Attribute attribute, String typed) {
        String said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (attribute.kind()) {
            case YES_NO -> Optional.of(said).filter(each -> each.equals("yes") || each.equals("no"));
            case MONEY -> Optional.ofNullable(fen(said)).map(BigDecimal::toPlainString);
            case NUMBER -> Optional.ofNullable(Values.number(said)).map(BigDecimal::toPlainString);
            case DATE -> day(said);
            case CODE -> Optional.of(said).filter(each -> each.matches("[A-Z][0-9]{0,4}"));
            case TEXT, SET, LABELS -> Optional.of(said);
        };
    }

    private static Optional<String> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said).toString());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
