package org.sunmao.app.vacancies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.PersonalNumbers;
import org.sunmao.app.vacancies.BuildingOffer;
import org.sunmao.app.vacancies.OfferedUnit;
import org.sunmao.app.vacancies.UnitOffer;

/**
 * An offer as it was typed. One thing that cannot be read keeps all of it from being kept, and is named.
 *
 * @param fault what cannot be kept
 */
record OfferForm(BuildingOffer building, Map<Long, UnitOffer> units, Optional<OfferFault> fault) {

    private static final Set<String> FIT_OUTS = Set.of("", "bare", "fitted", "furnished");
    /** An office has these, and wants to be reached. */
    private static final Set<String> OF_OFFICES = Set.of("landline", "mail");

    private static final BigDecimal MOST_RENT = new BigDecimal(10_000);

    static OfferForm read(long building, Map<String, String> typed, List<OfferedUnit> units, boolean office) {
        var reading = new Reading(typed);
        var offer = new BuildingOffer(
                building,
                typed.containsKey("shown"),
                reading.text("transport", 300, ""),
                reading.text("contact", 200, ""),
                reading.text("why", 500, ""),
                null,
                null);
        if (office && offer.shown() && offer.why().isEmpty()) {
            reading.fault("why", "why", "");
        }
        var said = new LinkedHashMap<Long, UnitOffer>();
        for (OfferedUnit unit : units) {
            // A unit that was no row of the form keeps its terms: it became vacant while somebody typed.
            if (typed.containsKey("rent-" + unit.id())) {
                said.put(unit.id(), reading.unit(unit));
            }
        }
        return new OfferForm(offer, said, Optional.ofNullable(reading.fault));
    }

    private static final class Reading {

        private final Map<String, String> typed;
        private @Nullable OfferFault fault;

        Reading(Map<String, String> typed) {
            this.typed = typed;
        }

        void fault(String field, String word, String unit) {
            fault = fault == null ? new OfferFault(field, word, unit) : fault;
        }

        /** For everybody to read, so nothing personal may stand in it. */
        String text(String field, int most, String unit) {
            String text = typed.getOrDefault(field, "").strip();
            if (text.length() > most) {
                fault(field, "long", unit);
            } else if (PersonalNumbers.find(text).stream().anyMatch(found -> !OF_OFFICES.contains(found.kind()))) {
                fault(field, "personal", unit);
            }
            return text;
        }

        UnitOffer unit(OfferedUnit unit) {
            String id = "-" + unit.id();
            String fitOut = typed.getOrDefault("fit" + id, "");
            if (!FIT_OUTS.contains(fitOut)) {
                fault("fit" + id, "fit", unit.label());
            }
            return new UnitOffer(
                    typed.containsKey("withheld" + id),
                    number("rent" + id, MOST_RENT, unit),
                    day("from" + id, unit),
                    number("part" + id, unit.areaSqm() == null ? new BigDecimal(1_000_000) : unit.areaSqm(), unit),
                    fitOut,
                    text("remark" + id, 300, unit.label()));
        }

        private @Nullable BigDecimal number(String field, BigDecimal most, OfferedUnit unit) {
            String text = typed.getOrDefault(field, "");
            BigDecimal number = VacancyFilters.number(text);
            if (number == null ? !text.isBlank() : number.signum() == 0 || number.compareTo(most) > 0) {
                fault(field, field.startsWith("rent") ? "rent" : "part", unit.label());
            }
            return number == null
                    ? null
                    : number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros();
        }

        private @Nullable LocalDate day(String field, OfferedUnit unit) {
            String text = typed.getOrDefault(field, "").strip();
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                fault(field, "day", unit.label());
                return null;
            }
        }
    }
}
