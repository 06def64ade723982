package org.sunmao.app.benefits.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.desk.SeasonDesk;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.matters.MatterTime;

/** Reads what is said of a season, of growers and of incomes. */
@Component
class SeasonWords {

    private final SeasonDesk desk;
    private final MatterTime time;

    SeasonWords(SeasonDesk desk, MatterTime time) {
        this.desk = desk;
        this.time = time;
    }

    /** A new season. */
    void season(Saying saying) {
        Typed line = saying.fields("name", "from", "until");
        String name = line.text(0, "season", 40);
        LocalDate from = line.day(1, "from");
        LocalDate until = line.day(2, "until");
        if (line.readable() && (until.isBefore(from) || !until.isBefore(from.plusDays(366)))) {
            line.refuse(2, "until", "within-year");
        }
        if (saying.readable(line)) {
            saying.written(desk.addSeason(saying.by(), saying.matter().id(), name, from, until), line);
        }
    }

    /** The season that may be written to; empty where there is none, which is said. */
    private static Optional<Season> writable(Saying saying) {
        Optional<Season> season = saying.season();
        if (season.isEmpty()) {
            saying.refuse("benefits.fault.no-season");
        } else if (!season.get().writable()) {
            saying.refuse("benefits.fault.held", season.get().name());
            return Optional.empty();
        }
        return season;
    }

    /** Output, or what it cost. */
    void entry(Saying saying) {
        Optional<Season> season = writable(saying);
        Typed line = saying.fields("sort", "what", "quantity", "unit", "price", "day", "proof");
        if (!line.cell(0).equals("output") && !line.cell(0).equals("cost")) {
            line.refuse(0, "entry", "choice");
        }
        String what = line.text(1, "what", 60);
        long quantity = line.parts(2, "quantity", 3);
        String unit = line.text(3, "unit", 10);
        long price = line.parts(4, "price", 2);
        LocalDate day = inSeason(season, line, 5);
        String proof = line.text(6, "proof", 200);
        if (line.readable() && tooMuch(quantity, price)) {
            line.refuse(4, "price", "sum");
        }
        if (season.isPresent() && saying.readable(line)) {
            saying.written(
                    desk.addEntry(
                            saying.by(),
                            saying.matter().id(),
                            season.get().id(),
                            line.cell(0).equals("output"),
                            what,
                            quantity,
                            unit,
                            price,
                            day,
                            proof),
                    line);
        }
    }

    private static final long MOST_FEN = 100_000_000_000_000L;

    private static boolean tooMuch(long quantity, long price) {
        return java.math.BigDecimal.valueOf(quantity)
                        .multiply(java.math.BigDecimal.valueOf(price))
                        .compareTo(java.math.BigDecimal.valueOf(MOST_FEN).movePointRight(3))
                > 0;
    }

    /** A day of the season, not later than today. */
    private LocalDate inSeason(Optional<Season> season, Typed line, int column) {
        LocalDate day = line.day(column, "day");
        if (line.readable()
                && (day.isAfter(time.today())
                        || season.isPresent() && !season.get().has(day))) {
            line.refuse(column, "day", "in-season");
        }
        return day;
    }

    /** Code, day, days worked in halves. */
    void wages(Saying saying) {
        Optional<Season> season = writable(saying);
        if (season.isEmpty()) {
            return;
        }
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = LandWords.party(saying, line);
            LocalDate day = inSeason(season, line, 1);
            long tenths = line.parts(2, "days", 1);
            if (line.readable() && (tenths % 5 != 0 || tenths > 200)) {
                line.refuse(2, "days", "halves");
            }
            Optional<Contract> contract = contract(saying, line, Sharing.WAGE, day);
            if (saying.readable(line) && party.isPresent() && contract.isPresent()) {
                saying.written(
                        desk.addWage(
                                saying.by(),
                                saying.matter().id(),
                                season.get(),
                                party.get().id(),
                                contract.get(),
                                day,
                                (int) (tenths / 5)),
                        line);
            }
        }
    }

    private static Optional<Contract> contract(Saying saying, Typed line, Sharing sort, LocalDate day) {
        Optional<Contract> contract = saying.file().contract(sort, day);
        if (line.readable() && contract.isEmpty()) {
            line.refuse(1, "day", "contract-" + sort.word());
        }
        return contract;
    }

    /** Code, day, quantity, price. */
    void purchases(Saying saying) {
        Optional<Season> season = writable(saying);
        if (season.isEmpty()) {
            return;
        }
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = LandWords.party(saying, line);
            LocalDate day = inSeason(season, line, 1);
            long quantity = line.parts(2, "quantity", 3);
            long price = line.parts(3, "price", 2);
            Optional<Contract> contract = contract(saying, line, Sharing.PURCHASE, day);
            if (contract.isPresent() && price < contract.get().rate()) {
                line.refuse(3, "price", "floor");
            }
            if (line.readable() && tooMuch(quantity, price)) {
                line.refuse(3, "price", "sum");
            }
            if (saying.readable(line) && party.isPresent() && contract.isPresent()) {
                saying.written(
                        desk.addPurchase(
                                saying.by(),
                                saying.matter().id(),
                                season.get(),
                                party.get().id(),
                                contract.get(),
                                day,
                                quantity,
                                price),
                        line);
            }
        }
    }

    /** Code, day, plants, mu. */
    void growers(Saying saying) {
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = LandWords.party(saying, line);
            LocalDate day = inSeason(Optional.empty(), line, 1);
            int plants = line.count(2, "plants", 1, 100_000_000);
            long mu = line.cell(3).isEmpty() ? 0 : line.parts(3, "mu", 2, 0);
            if (mu > 10_000_000) {
                line.refuse(3, "mu", "parts-2");
            }
            if (saying.readable(line) && party.isPresent()) {
                saying.written(
                        desk.addGrower(
                                saying.by(), saying.matter().id(), party.get().id(), day, plants, mu),
                        line);
            }
        }
    }

    /** Code, before or after, year, yuan, source. */
    void incomes(Saying saying) {
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = LandWords.party(saying, line);
            String sort = line.cell(1);
            boolean before = sort.equals("前") || sort.equals("before");
            if (!before && !sort.equals("后") && !sort.equals("after")) {
                line.refuse(1, "when", "when");
            }
            int year = line.count(2, "year", 1980, time.today().getYear());
            long fen = line.parts(3, "yuan", 2, 0);
            if (fen > MOST_FEN) {
                line.refuse(3, "yuan", "sum");
            }
            String source = line.text(4, "source", 100);
            if (saying.readable(line) && party.isPresent()) {
                saying.written(
                        desk.addIncome(
                                saying.by(), saying.matter().id(), party.get().id(), before, year, fen, source),
                        line);
            }
        }
    }
}
