package org.sunmao.app.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a project: whatever was withdrawn too, with the reason. Money is in fen, land in hundredths of a mu, quantities in thousandths of their unit.
 *
 * @param parties by their codes
 * @param seasons the newest first
 */
public record ProjectFile(
        long matter,
        List<Party> parties,
        List<Plot> plots,
        List<Milestone> milestones,
        List<Contract> contracts,
        List<Season> seasons,
        List<Entry> entries,
        List<Wage> wages,
        List<Purchase> purchases,
        List<Grower> growers,
        List<Income> incomes) {

    public ProjectFile {
        parties = List.copyOf(parties);
        plots = List.copyOf(plots);
        milestones = List.copyOf(milestones);
        contracts = List.copyOf(contracts);
        seasons = List.copyOf(seasons);
        entries = List.copyOf(entries);
        wages = List.copyOf(wages);
        purchases = List.copyOf(purchases);
        growers = List.copyOf(growers);
        incomes = List.copyOf(incomes);
    }

    /** A row that can be withdrawn. */
    public interface Row {

        long id();

        /** Why it was withdrawn; null where it stands. */
        @Nullable
        String withdrawn();

        /** Whether it counts. */
        default boolean stands() {
            return withdrawn() == null;
        }
    }

    /**
     * A household or the collective.
     *
     * @param name null for readers who do not handle the project
     * @param shares in the collective
     */
    public record Party(
            long id,
            String code,
            boolean household,
            @Nullable String name,
            String masked,
            String village,
            int people,
            int shares,
            LocalDate from,
            @Nullable String withdrawn)
            implements Row {

        /** The name as this reader may read it. */
        public String shown() {
            return name == null ? masked : name;
        }
    }

    /** A plot, transferred from a day to another, both included. */
    public record Plot(
            long id,
            long party,
            String village,
            String name,
            int mu,
            boolean idle,
            @Nullable LocalDate restored,
            LocalDate from,
            LocalDate until,
            @Nullable String withdrawn)
            implements Row {}

    /** A step of building or growing that was reached. */
    public record Milestone(
            long id,
            String sort,
            int phase,
            LocalDate day,
            @Nullable Integer plants,
            String words,
            @Nullable Long file,
            @Nullable String withdrawn)
            implements Row {}

    /** A contract; what its rate means says {@link Sharing}: fen for a mu, a day or a unit, or hundredths of a per cent. */
    public record Contract(
            long id,
            Sharing sort,
            long rate,
            String unit,
            String terms,
            LocalDate from,
            LocalDate until,
            @Nullable String withdrawn)
            implements Row {

        /** Whether it holds on this day. */
        public boolean on(LocalDate day) {
            return stands() && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** How a season stands. */
    public enum Standing {
        OPEN,
        SETTLED,
        /** Settled, and opened again for a correction. */
        CORRECTING
    }

    /** A season: what is settled at once. */
    public record Season(long id, String name, LocalDate from, LocalDate until, Standing standing) {

        /** Whether its rows may be changed. */
        public boolean writable() {
            return standing != Standing.SETTLED;
        }

        /** Whether a day lies in it. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Output of a season, or what it cost. */
    public record Entry(
            long id,
            long season,
            boolean output,
            String what,
            long quantity,
            String unit,
            long price,
            long fen,
            LocalDate day,
            String proof,
            @Nullable String withdrawn)
            implements Row {}

    /** Half days worked on a day. */
    public record Wage(
            long id,
            long season,
            long party,
            long contract,
            LocalDate day,
            int halfDays,
            long fen,
            @Nullable String withdrawn)
            implements Row {}

    /** Something bought under the guarantee. */
    public record Purchase(
            long id,
            long season,
            long party,
            long contract,
            LocalDate day,
            long quantity,
            long price,
            long floor,
            long fen,
            @Nullable String withdrawn)
            implements Row {}

    /** A household that plants by itself. */
    public record Grower(
            long id,
            long party,
            LocalDate day,
            int plants,
            int mu,
            @Nullable String withdrawn) implements Row {}

    /** A declared income of a year. */
    public record Income(
            long id,
            long party,
            boolean before,
            int year,
            long fen,
            String source,
            @Nullable String withdrawn) implements Row {}

    /** The party of this id. */
    public Optional<Party> party(long id) {
        return parties.stream().filter(party -> party.id() == id).findFirst();
    }

    /** The party of this code that stands. */
    public Optional<Party> coded(String code) {
        return parties.stream()
                .filter(party -> party.stands() && party.code().equals(code))
                .findFirst();
    }

    /** The season of this id; the newest where there is none such. */
    public Optional<Season> season(@Nullable Long id) {
        return seasons.stream()
                .filter(season -> id != null && season.id() == id)
                .findFirst()
                .or(() -> seasons.stream().findFirst());
    }

    /** The contract of this sort that holds on a day; of several the newest. */
    public Optional<Contract> contract(Sharing sort, LocalDate day) {
        return contracts.stream()
                .filter(each -> each.sort() == sort && each.on(day))
                .reduce((first, second) -> second);
    }

    /** Transferred land in hundredths of a mu, as far as it stands. */
    public long mu() {
        return plots.stream().filter(Row::stands).mapToLong(Plot::mu).sum();
    }

    /** The settled season that lies in these days, if there is one: what it was reckoned from may not be touched. */
    public Optional<Season> held(LocalDate from, LocalDate until) {
        return seasons.stream()
                .filter(season -> !season.writable()
                        && !season.from().isAfter(until)
                        && !season.until().isBefore(from))
                .findFirst();
    }
}
