package org.sunmao.app.proposals.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.enterprises.TaxBand;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;

/**
 * Reads what is known of one enterprise in a month: the area that it holds, who is insured and who works there as its file said at the end of that month, and the band of
 * its tax. By the reader's own scope and as of the moment whose knowledge the reader asks for; what nobody said is not known, and never nought. Whoever handles a proposal
 * is not told the tax of one enterprise here, not even its band.
 */
@Component
class FirmReadings {

    static final String LET_AREA = "let-area";
    static final String TAX_BAND = "tax-band";

    /** What can be chosen of an enterprise. */
    static final List<String> MEASURES = List.of(LET_AREA, "insured", "staff", TAX_BAND);

    /** From the least to the most. */
    private static final List<String> BANDS =
            List.of("refund", "zero", "below-10k", "10k-100k", "100k-1m", "1m-10m", "from-10m");

    private final Tenancies tenancies;
    private final Enterprises enterprises;
    private final MatterTime time;

    FirmReadings(Tenancies tenancies, Enterprises enterprises, MatterTime time) {
        this.tenancies = tenancies;
        this.enterprises = enterprises;
        this.time = time;
    }

    /** What was read: a value and how it is said, or why there is none. A band's value is its place among bands. */
    record Read(@Nullable BigDecimal value, String said, String why) {

        static Read unknown(String why) {
            return new Read(null, "", why);
        }
    }

    /** What is known of an enterprise at the end of a month, or today where that has not ended. */
    Read read(Reader reader, Ui ui, long firm, String measure, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate day = end.isAfter(time.today()) ? time.today() : end;
        return switch (measure) {
            case LET_AREA -> area(reader, ui, firm, day);
            case TAX_BAND -> band(reader, ui, firm, month);
            default -> persons(reader, ui, firm, measure, day);
        };
    }

    /** The month that counts as now: of tax the newest that is told to the reader, of all else this one. */
    YearMonth now(Reader reader, long firm, String measure) {
        YearMonth today = YearMonth.from(time.today());
        return measure.equals(TAX_BAND) && !reader.is(Role.DEPARTMENT)
                ? enterprises.listTaxBands(reader.scope(), firm).stream()
                        .map(TaxBand::month)
                        .findFirst()
                        .orElse(today)
                : today;
    }

    /** By how much it differs, in words. */
    String change(Ui ui, String measure, BigDecimal change) {
        if (measure.equals(LET_AREA)) {
            return MeasureWords.change(ui, MeasureUnit.SQUARE_METRES, change);
        }
        String unit = measure.equals(TAX_BAND) ? "bands" : "persons";
        return change.signum() == 0
                ? ui.t("proposals.indicator.same")
                : ui.t(
                        "proposals.indicator." + (change.signum() > 0 ? "up." : "down.") + unit,
                        change.abs().intValue());
    }

    /** Not known before the first list that names it, or where a list does not say an area. */
    private Read area(Reader reader, Ui ui, long firm, LocalDate day) {
        List<Stay> stays = tenancies.listStays(reader.scope(), firm);
        boolean told = stays.stream().anyMatch(stay -> !stay.firstSeen().isAfter(day));
        List<Stay> held = stays.stream()
                .filter(stay -> stay.held() && !stay.since().isAfter(day))
                .filter(stay ->
                        stay.firstMissing() == null || stay.firstMissing().isAfter(day))
                .toList();
        if (!told || held.stream().anyMatch(stay -> stay.takenSqm() == null)) {
            return Read.unknown(ui.t(told ? "proposals.indicator.no-area" : "proposals.indicator.no-list"));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Stay stay : held) {
            BigDecimal taken = stay.takenSqm();
            sum = taken == null ? sum : sum.add(taken);
        }
        return new Read(sum, ui.area(sum), "");
    }

    /** As the file said on that day; a file of which no row speaks yet said nothing. */
    private Read persons(Reader reader, Ui ui, long firm, String attribute, LocalDate day) {
        Clocks asked = reader.scope().clocks();
        Scope then = reader.scope().withClocks(new Clocks(day, asked.knownOn(), asked.derivation()));
        Optional<String> said = enterprises
                .find(then, firm)
                .flatMap(file -> file.attributes().winner(attribute))
                .map(Chosen::value)
                .filter(value -> value.matches("[0-9]{1,9}"));
        return said.map(value -> new Read(
                        new BigDecimal(value), ui.t("proposals.indicator.persons", Integer.parseInt(value)), ""))
                .orElseGet(() -> Read.unknown(ui.t("proposals.indicator.no-count")));
    }

    private Read band(Reader reader, Ui ui, long firm, YearMonth month) {
        if (reader.is(Role.DEPARTMENT) || reader.scope().tax() == TaxSight.NONE) {
            return Read.unknown(ui.t("proposals.indicator.no-tax-right"));
        }
        return enterprises.listTaxBands(reader.scope(), firm).stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .map(TaxBand::band)
                .filter(BANDS::contains)
                .map(band -> new Read(BigDecimal.valueOf(BANDS.indexOf(band)), ui.t("enterprises.band." + band), ""))
                .orElseGet(() -> Read.unknown(ui.t("proposals.indicator.no-tax")));
    }
}
