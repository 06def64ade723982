package org.sunmao.app.intake.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.intake.lease.Deposit;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.intake.lease.RentFree;

/** Finds the units of bare numbers, and the system of coordinates: in the header, else in a title line such as 单位：万元. */
final class Units {

    private static final Pattern TITLE = Pattern.compile("单位[:：]?\\s*[(（]?\\s*((?:[\\p{IsHan}㎡²/、，,%]|m2|m²)+)");

    private Units() {}

    static Map<String, String> of(Map<ColumnScores, Field> columns, List<String> titleLines, List<String> reasons) {
        Map<String, String> units = new TreeMap<>();
        columns.forEach((column, field) -> {
            String written = column.text().unit();
            if (field.isCoordinate()) {
                CoordinateSystem.spokenOf(column.header())
                        .or(() -> CoordinateSystem.spokenOf(String.join(" ", titleLines)))
                        .ifPresent(system -> units.putIfAbsent(field.code(), system.label()));
            } else if (written != null && fits(field, written)) {
                units.putIfAbsent(field.code(), written);
            } else if (field == Field.RENT) {
                RentUnits.find(column).ifPresent(unit -> {
                    units.putIfAbsent(field.code(), unit);
                    reasons.add("unit.size:" + unit + "=" + field.code());
                });
            } else {
                fromTitle(field, titleLines).ifPresent(unit -> {
                    units.putIfAbsent(field.code(), unit);
                    reasons.add("unit.title:" + unit + "=" + field.code());
                });
            }
        });
        return units;
    }

    private static Optional<String> fromTitle(Field field, List<String> titleLines) {
        if (field.type() != FieldType.MONEY && field.type() != FieldType.AREA_SQM) {
            return Optional.empty();
        }
        for (String line : titleLines) {
            Matcher m = TITLE.matcher(line);
            while (m.find()) {
                for (String unit : m.group(1).split("[、，,/]")) {
                    if (fits(field, unit)) {
                        return Optional.of(unit);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean term(Field field, String unit) {
        return switch (field) {
            case RENT -> Rent.isUnit(unit);
            case RENT_FREE -> RentFree.isUnit(unit);
            case DEPOSIT -> Deposit.isUnit(unit);
            case ESCALATION -> unit.equals("%");
            default -> false;
        };
    }

    private static boolean fits(Field field, String unit) {
        String compact = Cells.compact(unit);
        return switch (field.type()) {
            case MONEY ->
                !compact.isEmpty()
                        && Amounts.findUnit(compact)
                                .filter(u -> u.scale() != null)
                                .isPresent();
            case AREA_SQM -> FieldReaders.read(field, "1", unit) instanceof Parsed.Value;
            case PERCENT -> compact.equals("%");
            case TERM -> term(field, compact);
            default -> false;
        };
    }
}
