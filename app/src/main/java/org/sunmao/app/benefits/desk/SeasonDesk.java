package org.sunmao.app.benefits.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.database.WorkerDatabase;

/** Writes down what happens in a season: output, costs, days of work, purchases, growers, incomes. Whoever calls asked that the season may be written to. */
@Component
public class SeasonDesk {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final WorkerDatabase database;
    private final Rows rows;

    SeasonDesk(WorkerDatabase database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What a quantity in thousandths comes to at a price, rounded half up to the fen. */
    public static long value(long thousandths, long priceFen) {
        return BigDecimal.valueOf(thousandths)
                .multiply(BigDecimal.valueOf(priceFen))
                .divide(THOUSAND, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What half days come to at a wage of a day, rounded half up to the fen. */
    public static long wage(int halfDays, long dayFen) {
        return (Math.multiplyExact((long) halfDays, dayFen) + 1) / 2;
    }

    /** A new season; false where one of the name is there, or another one overlaps it. */
    public boolean addSeason(Reader by, long matter, String name, LocalDate from, LocalDate until) {
        return rows.write(
                by,
                matter,
                "season",
                Map.of("name", name),
                () -> database.client()
                        .sql("""
                        insert into benefits.season (matter_id, name, from_on, until_on, by_person)
                        select :matter, :name, :from, :until, :by
                        where not exists (select 1 from benefits.season s where s.matter_id = :matter and s.from_on <= :until and s.until_on >= :from)
                        """)
                        .param("matter", matter)
                        .param("name", name)
                        .param("from", from)
                        .param("until", until)
                        .param("by", by.username())
                        .update());
    }

    /**
     * Output of a season, or what it cost.
     *
     * @param quantity in thousandths
     */
    public boolean addEntry(
            Reader by,
            long matter,
            long season,
            boolean output,
            String what,
            long quantity,
            String unit,
            long price,
            LocalDate day,
            String proof) {
        long fen = value(quantity, price);
        return rows.write(
                by,
                matter,
                "entry",
                Map.of("sort", output ? "output" : "cost", "fen", fen),
                () -> database.client()
                        .sql("""
                        insert into benefits.entry (matter_id, season_id, sort, what, quantity_thousandth, unit, price_fen, fen, on_day, proof, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                matter,
                                season,
                                output ? "output" : "cost",
                                what,
                                quantity,
                                unit,
                                price,
                                fen,
                                day,
                                proof,
                                by.username())
                        .update());
    }

    /** Half days worked on a day, at the wage of the contract; false where the household has that day already. */
    public boolean addWage(
            Reader by, long matter, Season season, long party, Contract contract, LocalDate day, int halfDays) {
        long fen = wage(halfDays, contract.rate());
        return rows.write(
                by,
                matter,
                "wage",
                Map.of("party", party, "fen", fen),
                () -> database.client()
                        .sql("""
                        insert into benefits.wage (matter_id, season_id, party_id, contract_id, on_day, half_days, fen, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(matter, season.id(), party, contract.id(), day, halfDays, fen, by.username())
                        .update());
    }

    /** Something bought under the guarantee. */
    public boolean addPurchase(
            Reader by,
            long matter,
            Season season,
            long party,
            Contract contract,
            LocalDate day,
            long quantity,
            long price) {
        long fen = value(quantity, price);
        return rows.write(
                by,
                matter,
                "purchase",
                Map.of("party", party, "fen", fen),
                () -> database.client()
                        .sql("""
                        insert into benefits.purchase (matter_id, season_id, party_id, contract_id, on_day, quantity_thousandth, price_fen, floor_fen, fen, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                matter,
                                season.id(),
                                party,
                                contract.id(),
                                day,
                                quantity,
                                price,
                                contract.rate(),
                                fen,
                                by.username())
                        .update());
    }

    /** A household plants by itself. */
    public boolean addGrower(Reader by, long matter, long party, LocalDate day, int plants, long mu) {
        return rows.write(
                by,
                matter,
                "grower",
                Map.of("party", party, "plants", plants),
                () -> database.client()
                        .sql("""
                        insert into benefits.grower (matter_id, party_id, on_day, plants, mu_hundredths, by_person) values (?, ?, ?, ?, ?, ?)
                        """)
                        .params(matter, party, day, plants, mu, by.username())
                        .update());
    }

    /** A household's declared income of a year; false where one is there. */
    public boolean addIncome(Reader by, long matter, long party, boolean before, int year, long fen, String source) {
        return rows.write(
                by,
                matter,
                "income",
                Map.of("party", party, "year", year),
                () -> database.client()
                        .sql("""
                        insert into benefits.income (matter_id, party_id, sort, year, fen, source, by_person) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(matter, party, before ? "before" : "after", year, fen, source, by.username())
                        .update());
    }
}
