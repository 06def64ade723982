package org.sunmao.app.policies.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Amount.Cap;
import org.sunmao.app.policies.Amount.Paid;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.PolicyText;

/**
 * Reckons what a clause comes to. Amounts are exact until the one rounding, half up to the fen; what a share of the investment allows is rounded down, so
 * that no fen lies above it.
 */
public final class Reckoning {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PolicyText policy;
    private final Clause clause;
    private final Map<Base, BigDecimal> bases;

    /**
     * @param bases what is known or declared, in fen, square metres or persons
     */
    public Reckoning(PolicyText policy, Clause clause, Map<Base, BigDecimal> bases) {
        this.policy = policy;
        this.clause = clause;
        this.bases = Map.copyOf(bases);
    }

    /**
     * What it comes to in a year.
     *
     * @param before what the policy has paid this enterprise, in any year and under any clause
     * @param spentFen what the policy has paid everybody in this year
     */
    public Amount in(int year, List<Paid> before, long spentFen) {
        AmountRule rule = clause.amount();
        Base base = rule.base();
        BigDecimal figure = base == null ? null : bases.get(base);
        List<Base> missing = missing();
        Long raw = base != null && figure == null ? null : round(exact(rule, figure));
        if (raw == null || !missing.isEmpty()) {
            return new Amount(rule, figure, raw, List.of(), null, missing);
        }
        var steps = new ArrayList<Amount.Step>();
        long left = raw;
        for (Limit limit : limits(year, before, spentFen)) {
            long under = Math.max(0, limit.fen() - limit.used());
            steps.add(new Amount.Step(limit.cap(), limit.fen(), limit.used(), under < left));
            left = Math.min(left, under);
        }
        return new Amount(rule, figure, raw, steps, left, List.of());
    }

    private record Limit(Cap cap, long fen, long used) {}

    private List<Base> missing() {
        var missing = new ArrayList<Base>();
        Base base = clause.amount().base();
        if (base != null && !bases.containsKey(base)) {
            missing.add(base);
        }
        if (investmentPercent() != null && base != Base.INVESTMENT && !bases.containsKey(Base.INVESTMENT)) {
            missing.add(Base.INVESTMENT);
        }
        return missing;
    }

    /** What is reckoned from the investment is capped by it, whether the clause says so or not. */
    private @Nullable BigDecimal investmentPercent() {
        BigDecimal said = clause.caps().investmentPercent();
        return said == null && clause.amount().base() == Base.INVESTMENT ? Caps.MOST_OF_INVESTMENT : said;
    }

    private List<Limit> limits(int year, List<Paid> before, long spentFen) {
        Caps caps = clause.caps();
        var limits = new ArrayList<Limit>();
        Predicate<Paid> ofClause = paid -> paid.clause().equals(clause.key());
        add(limits, Cap.AWARD, caps.awardFen(), 0);
        add(limits, Cap.YEAR, caps.yearFen(), sum(before, ofClause.and(paid -> paid.year() == year)));
        add(
                limits,
                Cap.YEARS,
                caps.totalFen(),
                sum(before, ofClause.and(paid -> paid.year() > year - caps.years() && paid.year() <= year)));
        BigDecimal percent = investmentPercent();
        BigDecimal investment = bases.get(Base.INVESTMENT);
        if (percent != null && investment != null) {
            BigDecimal most = investment.multiply(percent).divide(HUNDRED, 0, RoundingMode.FLOOR);
            limits.add(new Limit(Cap.INVESTMENT, most.longValueExact(), sum(before, any -> true)));
        }
        add(limits, Cap.POLICY_YEAR, policy.yearFen(), sum(before, paid -> paid.year() == year));
        add(limits, Cap.BUDGET, policy.budgetFen(), spentFen);
        return limits;
    }

    private static void add(List<Limit> limits, Cap cap, @Nullable Long fen, long used) {
        if (fen != null) {
            limits.add(new Limit(cap, fen, used));
        }
    }

    private static long sum(List<Paid> before, Predicate<Paid> which) {
        return before.stream().filter(which).mapToLong(Paid::fen).sum();
    }

    private static long round(BigDecimal fen) {
        return fen.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal exact(AmountRule rule, @Nullable BigDecimal base) {
        if (rule instanceof AmountRule.Fixed fixed) {
            return BigDecimal.valueOf(fixed.fen());
        }
        if (base == null) {
            throw new IllegalStateException("a base that is not known was asked for");
        }
        if (rule instanceof AmountRule.Percent percent) {
            return share(base, percent.percent());
        }
        if (rule instanceof AmountRule.Per per) {
            return base.multiply(BigDecimal.valueOf(per.fen()));
        }
        return rule instanceof AmountRule.Bands bands
                ? band(bands.steps(), base)
                : tiers(((AmountRule.Tiers) rule).steps(), base);
    }

    private static BigDecimal share(BigDecimal base, BigDecimal percent) {
        return base.multiply(percent).movePointLeft(2);
    }

    private static BigDecimal of(AmountRule.Step step, BigDecimal base) {
        BigDecimal percent = step.percent();
        Long fen = step.fen();
        return percent != null ? share(base, percent) : BigDecimal.valueOf(fen == null ? 0 : fen);
    }

    private static BigDecimal band(List<AmountRule.Step> steps, BigDecimal base) {
        BigDecimal amount = BigDecimal.ZERO;
        for (AmountRule.Step step : steps) {
            if (base.compareTo(step.from()) >= 0) {
                amount = of(step, base);
            }
        }
        return amount;
    }

    private static BigDecimal tiers(List<AmountRule.Step> steps, BigDecimal base) {
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal from = steps.get(i).from();
            BigDecimal to = i + 1 < steps.size() ? base.min(steps.get(i + 1).from()) : base;
            if (to.compareTo(from) > 0) {
                amount = amount.add(of(steps.get(i), to.subtract(from)));
            }
        }
        return amount;
    }
}
