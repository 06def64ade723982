package org.sunmao.app.benefits.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Entry;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Purchase;
import org.sunmao.app.benefits.ProjectFile.Row;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Wage;
import org.sunmao.app.benefits.Sharing;

/**
 * Reckons what everybody gets of a season. A function of the rows that stand; parties come in the order of their codes, so that the same rows give the same fen.
 *
 * <p>Rent: mu × days × yearly rent / 365, at most 365 days. Share: the surplus (output less costs, never below zero) × the collective's share, by shares. Second: the
 * output's value × its rate, by mu × days of the households' land. Wages and purchases: what their rows come to. Each whole is rounded half up to the fen and shared out by
 * {@link Apportion}.
 */
public final class Reckoning {

    private static final int YEAR = 365;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final ProjectFile file;
    private final Season season;
    private final List<Pool> pools = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Reckoning(ProjectFile file, Season season) {
        this.file = file;
        this.season = season;
    }

    /** The part of a party. */
    public record Part(long party, long weight, long fen) {}

    /**
     * A whole with its parts, which come to it.
     *
     * @param contract null where rows name their own
     */
    public record Pool(
            Sharing sort, @Nullable Long contract, long baseFen, long rate, long weights, long fen, List<Part> parts) {

        public Pool {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a season comes to.
     *
     * @param faults words of what is missing: {@code output}, {@code land} or {@code shares}; empty where it can be settled
     */
    public record Result(long outputFen, long costFen, List<Pool> pools, List<String> faults) {

        public Result {
            pools = List.copyOf(pools);
            faults = List.copyOf(faults);
        }

        /** Output less costs; may be below zero. */
        public long surplusFen() {
            return outputFen - costFen;
        }

        /** Everything that is shared out. */
        public long totalFen() {
            return pools.stream().mapToLong(Pool::fen).sum();
        }
    }

    /** Reckons a season. */
    public static Result of(ProjectFile file, Season season) {
        return new Reckoning(file, season).reckon();
    }

    private Result reckon() {
        long output = sum(true);
        long cost = sum(false);
        if (output == 0) {
            faults.add("output");
        }
        for (Contract contract : file.contracts()) {
            if (!contract.stands() || days(contract.from(), contract.until(), season.from(), season.until()) == 0) {
                continue;
            }
            switch (contract.sort()) {
                case RENT -> rent(contract);
                case SHARE -> share(contract, Math.max(0, output - cost));
                case SECOND -> second(contract, output);
                default -> {}
            }
        }
        rows(Sharing.WAGE, file.wages(), Wage::season, Wage::party, Wage::halfDays, Wage::fen);
        rows(Sharing.PURCHASE, file.purchases(), Purchase::season, Purchase::party, Purchase::quantity, Purchase::fen);
        return new Result(output, cost, pools, faults.stream().distinct().toList());
    }

    private long sum(boolean output) {
        return file.entries().stream()
                .filter(entry -> entry.stands() && entry.season() == season.id() && entry.output() == output)
                .mapToLong(Entry::fen)
                .sum();
    }

    private List<Party> parties() {
        return file.parties().stream().filter(Row::stands).toList();
    }

    private void rent(Contract contract) {
        Map<Long, Long> weights = weights(party -> land(party, contract.from(), contract.until()));
        BigDecimal exact = BigDecimal.valueOf(total(weights)).multiply(BigDecimal.valueOf(contract.rate()));
        add(contract, 0, fen(exact, BigDecimal.valueOf(100L * YEAR)), weights, "land");
    }

    private void share(Contract contract, long surplus) {
        Map<Long, Long> weights = weights(party -> party.from().isAfter(season.until()) ? 0 : party.shares());
        BigDecimal exact = BigDecimal.valueOf(surplus).multiply(BigDecimal.valueOf(contract.rate()));
        add(contract, surplus, fen(exact, WHOLE), weights, "shares");
    }

    private void second(Contract contract, long output) {
        Map<Long, Long> weights = weights(party -> party.household() ? land(party, season.from(), season.until()) : 0);
        BigDecimal exact = BigDecimal.valueOf(output).multiply(BigDecimal.valueOf(contract.rate()));
        add(contract, output, fen(exact, WHOLE), weights, "land");
    }

    /** Hundredths of a mu times days of a party's land in this time and the season. */
    private long land(Party party, LocalDate from, LocalDate until) {
        return file.plots().stream()
                .filter(plot -> plot.stands() && plot.party() == party.id())
                .mapToLong(plot -> plot.mu() * days(plot, from, until))
                .sum();
    }

    private long days(Plot plot, LocalDate from, LocalDate until) {
        LocalDate begins = from.isAfter(season.from()) ? from : season.from();
        LocalDate ends = until.isBefore(season.until()) ? until : season.until();
        return Math.min(YEAR, days(plot.from(), plot.until(), begins, ends));
    }

    /** How many days two spans have in common. */
    private static long days(LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil) {
        LocalDate begins = from.isAfter(otherFrom) ? from : otherFrom;
        LocalDate ends = until.isBefore(otherUntil) ? until : otherUntil;
        return Math.max(0, ChronoUnit.DAYS.between(begins, ends) + 1);
    }

    private Map<Long, Long> weights(ToLongFunction<Party> weight) {
        var weights = new LinkedHashMap<Long, Long>();
        for (Party party : parties()) {
            long each = weight.applyAsLong(party);
            if (each > 0) {
                weights.put(party.id(), each);
            }
        }
        return weights;
    }

    private static long total(Map<Long, Long> weights) {
        return weights.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long fen(BigDecimal exact, BigDecimal divisor) {
        return exact.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact();
    }

    private void add(Contract contract, long base, long fen, Map<Long, Long> weights, String missing) {
        if (weights.isEmpty()) {
            faults.add(missing);
            return;
        }
        List<Long> order = List.copyOf(weights.keySet());
        List<Long> parts = Apportion.split(fen, List.copyOf(weights.values()));
        var each = new ArrayList<Part>();
        for (int i = 0; i < order.size(); i++) {
            each.add(new Part(order.get(i), weights.getOrDefault(order.get(i), 0L), parts.get(i)));
        }
        pools.add(new Pool(contract.sort(), contract.id(), base, contract.rate(), total(weights), fen, each));
    }

    private <T extends Row> void rows(
            Sharing sort,
            List<T> rows,
            ToLongFunction<T> season,
            ToLongFunction<T> party,
            ToLongFunction<T> weight,
            ToLongFunction<T> fen) {
        var parts = new ArrayList<Part>();
        for (Party each : file.parties()) {
            List<T> own = rows.stream()
                    .filter(row -> row.stands()
                            && season.applyAsLong(row) == this.season.id()
                            && party.applyAsLong(row) == each.id())
                    .toList();
            if (!own.isEmpty()) {
                parts.add(new Part(
                        each.id(),
                        own.stream().mapToLong(weight).sum(),
                        own.stream().mapToLong(fen).sum()));
            }
        }
        if (!parts.isEmpty()) {
            long whole = parts.stream().mapToLong(Part::fen).sum();
            long weights = parts.stream().mapToLong(Part::weight).sum();
            pools.add(new Pool(sort, null, whole, 0, weights, whole, parts));
        }
    }
}
