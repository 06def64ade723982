package org.sunmao.app.tenancy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.lease.BreakOption;
import org.sunmao.app.intake.lease.Deposit;
import org.sunmao.app.intake.lease.Escalation;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.intake.lease.RentFree;

/**
 * The terms of a lease besides holder, right, area and days, as its newest row says them. Null is not said.
 *
 * @param signedOn the day on which it was signed
 * @param headTenant the tenant under whose lease this one stands, as the row writes it
 * @param saidStart its first day as said, where the unit is younger than the lease
 * @param withheld whether something was said of money that this reader may not see; rent, rent-free time, escalation, deposit and breaks are
 *     null then
 */
public record Terms(
        @Nullable Rent rent,
        @Nullable RentFree rentFree,
        @Nullable Escalation escalation,
        @Nullable Deposit deposit,
        @Nullable BreakOption breakOption,
        @Nullable LocalDate signedOn,
        @Nullable String headTenant,
        @Nullable LocalDate saidStart,
        boolean withheld) {

    /** Codes of what is between landlord and tenant: a secret of the two. */
    public static final List<String> BETWEEN_THE_TWO =
            List.of("rent", "rent-free", "escalation", "deposit", "break-option");

    /** Codes of all terms, as they are kept. */
    public static final List<String> CODES =
            List.of("rent", "rent-free", "escalation", "deposit", "break-option", "signed-on", "head-tenant");

    /** Nothing was said. */
    public static final Terms NONE = of(Map.of(), false);

    /** The terms of these canonical texts by their codes; a text that is none is as if it were not said. */
    public static Terms of(Map<String, String> said, boolean withheld) {
        return new Terms(
                read(said, "rent", Rent::of),
                read(said, "rent-free", RentFree::of),
                read(said, "escalation", Escalation::of),
                read(said, "deposit", Deposit::of),
                read(said, "break-option", BreakOption::of),
                read(said, "signed-on", Terms::day),
                said.get("head-tenant"),
                read(said, "lease-start", Terms::day),
                withheld);
    }

    /** The canonical texts of what is known, by their codes. */
    public Map<String, String> said() {
        var said = new TreeMap<String, String>();
        put(said, "rent", rent, Rent::canonical);
        put(said, "rent-free", rentFree, RentFree::canonical);
        put(said, "escalation", escalation, Escalation::canonical);
        put(said, "deposit", deposit, Deposit::canonical);
        put(said, "break-option", breakOption, BreakOption::canonical);
        put(said, "signed-on", signedOn, LocalDate::toString);
        put(said, "head-tenant", headTenant, name -> name);
        put(said, "lease-start", saidStart, LocalDate::toString);
        return said;
    }

    private static <T> void put(
            Map<String, String> said, String code, @Nullable T term, Function<T, String> canonical) {
        if (term != null) {
            said.put(code, canonical.apply(term));
        }
    }

    private static <T> @Nullable T read(Map<String, String> said, String code, Function<String, Optional<T>> reader) {
        String text = said.get(code);
        return text == null ? null : reader.apply(text).orElse(null);
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
