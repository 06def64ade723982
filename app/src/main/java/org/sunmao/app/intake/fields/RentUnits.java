package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sunmao.app.intake.lease.Rent;

/**
 * What bare rents of a column are paid for, where neither its head nor a title line has a unit: suggested by the words of the head and the size
 * of the rent in the middle, for a person to confirm. Where both leave a doubt nothing is suggested.
 */
final class RentUnits {

    private static final BigDecimal A_DAY_AT_MOST = BigDecimal.valueOf(15);
    private static final BigDecimal A_MONTH_AT_LEAST = BigDecimal.valueOf(25);
    private static final BigDecimal A_SQUARE_METRE_AT_MOST = BigDecimal.valueOf(500);

    private RentUnits() {}

    static Optional<String> find(ColumnScores column) {
        List<BigDecimal> rents = column.shape().values().stream()
                .map(cell -> Rent.read(Cells.compact(cell), null))
                .flatMap(Optional::stream)
                .filter(rent -> rent.basis() == Rent.Basis.UNKNOWN)
                .map(Rent::amount)
                .sorted()
                .toList();
        if (rents.isEmpty()) {
            return Optional.empty();
        }
        String head = String.join(" ", column.text().words());
        BigDecimal middle = rents.get(rents.size() / 2);
        boolean small = middle.compareTo(A_DAY_AT_MOST) <= 0;
        boolean perSquareMetre = middle.compareTo(A_SQUARE_METRE_AT_MOST) <= 0;
        if (head.contains("年租金")) {
            return perSquareMetre ? Optional.empty() : Optional.of("元/年");
        }
        if (head.contains("月租")) {
            return Optional.of(perSquareMetre ? "元/㎡·月" : "元/月");
        }
        if (head.contains("日租") || small) {
            return small ? Optional.of("元/㎡·天") : Optional.empty();
        }
        return perSquareMetre && middle.compareTo(A_MONTH_AT_LEAST) >= 0 ? Optional.of("元/㎡·月") : Optional.empty();
    }
}
