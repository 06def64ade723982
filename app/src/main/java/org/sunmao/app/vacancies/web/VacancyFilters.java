package org.sunmao.app.vacancies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.shell.Sort;
import org.sunmao.app.vacancies.VacancyOrder;
import org.sunmao.app.vacancies.VacancyQuery;

/**
 * The query of the vacancy finder as it stands in an address, so that an address can be handed on. What is not understood restricts nothing.
 *
 * @param q words of the building, its address or the unit
 * @param street nine-digit street code
 * @param min square metres at least
 * @param max square metres at most
 * @param rent yuan for a square metre and month at most
 * @param floor {@code low}, {@code middle} or {@code high}
 * @param grade as the list of buildings writes it
 * @param section letter of GB/T 4754-2017
 * @param fresh anything: verified within the last 62 days
 * @param sort {@code area, rent, building, verified}, with a minus before it for the largest first
 * @param after cursor from a page of the same list
 * @param box west,south,east,north in degrees of WGS 84
 */
public record VacancyFilters(
        @Nullable String q,
        @Nullable String street,
        @Nullable String min,
        @Nullable String max,
        @Nullable String rent,
        @Nullable String floor,
        @Nullable String grade,
        @Nullable String section,
        @Nullable String fresh,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String box) {

    static final int FRESH_DAYS = 62;

    private static final BigDecimal MOST = new BigDecimal("10000000");
    private static final Set<String> ORDERS =
            Arrays.stream(VacancyOrder.values()).map(VacancyOrder::word).collect(Collectors.toSet());

    /** The order asked for; the largest first when none is. */
    public Sort order() {
        return Sort.parse(sort, ORDERS, new Sort(VacancyOrder.AREA.word(), true));
    }

    VacancyOrder by() {
        return Arrays.stream(VacancyOrder.values())
                .filter(order -> order.word().equals(order().column()))
                .findFirst()
                .orElseThrow();
    }

    VacancyQuery query(LocalDate today) {
        return new VacancyQuery(
                SearchWords.of(q == null ? "" : q),
                given(street),
                number(min),
                number(max),
                number(rent),
                Arrays.stream(VacancyQuery.Third.values())
                        .filter(third -> third.word().equals(floor))
                        .findFirst()
                        .orElse(null),
                given(grade),
                given(section),
                given(fresh) == null ? null : today.minusDays(FRESH_DAYS),
                seen());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() || text.indexOf('\0') >= 0 ? null : text.strip();
    }

    /** A number as people type it; null for what is none, or out of bounds. */
    static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 20) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(SearchWords.fold(text).replace(",", ""));
            return number.signum() < 0 || number.compareTo(MOST) > 0 || number.scale() > 10 ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private VacancyQuery.@Nullable Box seen() {
        String[] sides = box == null || box.length() > 120 ? new String[0] : box.split(",");
        if (sides.length != 4) {
            return null;
        }
        try {
            double[] at = Arrays.stream(sides).mapToDouble(Double::parseDouble).toArray();
            return Arrays.stream(at).allMatch(Double::isFinite)
                    ? new VacancyQuery.Box(at[0], at[1], at[2], at[3])
                    : null;
        } catch (NumberFormatException notABox) {
            return null;
        }
    }
}
