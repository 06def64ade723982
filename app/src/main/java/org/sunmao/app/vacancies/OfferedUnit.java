package org.sunmao.app.vacancies;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacant unit as its manager sees it.
 *
 * @param verifiedOn the day of the newest list that calls it vacant
 * @param contradicted whether the electricity of its rooms says that somebody is there; then it is not shown
 * @param listed whether it is shown now
 */
public record OfferedUnit(
        long id,
        String floorLabel,
        String label,
        @Nullable BigDecimal areaSqm,
        LocalDate verifiedOn,
        boolean contradicted,
        boolean listed,
        UnitOffer offer) {}
