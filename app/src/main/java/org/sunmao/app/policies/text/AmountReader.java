package org.sunmao.app.policies.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Caps;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the amount of a clause and its caps. */
final class AmountReader {

    private static final Set<String> RULES = Set.of("fixed", "percent", "per-sqm", "per-person", "bands", "tiers");
    private static final Set<String> KEYS = Set.of("fixed", "percent", "per-sqm", "per-person", "bands", "tiers", "of");
    private static final Set<String> CAPS = Set.of("award", "year", "total", "years", "investment-percent");

    private final List<Fault> faults;

    AmountReader(List<Fault> faults) {
        this.faults = faults;
    }

    @Nullable
    AmountRule read(Node node) {
        Block block = Block.of(node, KEYS, faults);
        if (block == null) {
            return null;
        }
        List<String> rules =
                block.values().keySet().stream().filter(RULES::contains).toList();
        if (rules.size() != 1) {
            faults.add(Fault.of(block.line(), "one-amount", String.join(", ", rules)));
            return null;
        }
        return switch (rules.get(0)) {
            case "fixed" -> {
                Long fen = block.read("fixed", "value-money", (text, all) -> Values.money(text));
                yield fen == null ? null : new AmountRule.Fixed(fen);
            }
            case "percent" -> percent(block);
            case "per-sqm" -> per(block, "per-sqm", Base.Unit.SQM, Base.LET_AREA);
            case "per-person" -> per(block, "per-person", Base.Unit.PERSONS, null);
            default -> scale(block, rules.get(0));
        };
    }

    private @Nullable AmountRule percent(Block block) {
        Base base = base(block, Base.Unit.FEN, null);
        BigDecimal percent = block.read("percent", "value-percent", (text, all) -> Values.percent(text));
        if (base == null || percent == null) {
            return null;
        }
        if (base == Base.INVESTMENT && percent.compareTo(Caps.MOST_OF_INVESTMENT) > 0) {
            faults.add(Fault.of(block.line(), "investment", percent.toPlainString()));
            return null;
        }
        return new AmountRule.Percent(base, percent);
    }

    private @Nullable AmountRule per(Block block, String key, Base.Unit unit, @Nullable Base usual) {
        Base base = base(block, unit, usual);
        Long fen = block.read(key, "value-money", (text, all) -> Values.money(text));
        return base == null || fen == null ? null : new AmountRule.Per(base, fen);
    }

    private @Nullable Base base(Block block, Base.@Nullable Unit unit, @Nullable Base usual) {
        Node node = block.node("of");
        if (node == null && usual != null) {
            return usual;
        }
        String known = Arrays.stream(Base.values())
                .filter(each -> unit == null || each.unit() == unit)
                .map(Base::word)
                .collect(Collectors.joining(", "));
        String word = block.text("of", 40, true);
        Base base = Base.find(word)
                .filter(each -> unit == null || each.unit() == unit)
                .orElse(null);
        if (base == null && !word.isEmpty()) {
            int line = node == null ? block.line() : Block.line(node);
            faults.addAll(ConditionReader.unknown(line, word, "base", known));
        }
        return base;
    }

    private @Nullable AmountRule scale(Block block, String word) {
        Base base = base(block, null, null);
        if (base == null) {
            return null;
        }
        var steps = new ArrayList<AmountRule.Step>();
        for (Node each : Block.list(Objects.requireNonNull(block.node(word)))) {
            AmountRule.Step step = step(each, base, word.equals("tiers"));
            BigDecimal before =
                    steps.isEmpty() ? null : steps.get(steps.size() - 1).from();
            if (step != null && before != null && step.from().compareTo(before) <= 0) {
                faults.add(Fault.of(Block.line(each), "step-order", step.from().toPlainString()));
            }
            if (step != null) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            return null;
        }
        return word.equals("tiers") ? new AmountRule.Tiers(base, steps) : new AmountRule.Bands(base, steps);
    }

    private AmountRule.@Nullable Step step(Node node, Base base, boolean ratesOnly) {
        Block block = Block.of(node, Set.of("from", "fixed", "percent"), faults);
        if (block == null) {
            return null;
        }
        boolean money = base.unit() == Base.Unit.FEN;
        BigDecimal from = block.read("from", money ? "value-money" : "value-number", (text, all) -> start(text, money));
        Long fen = block.read("fixed", "value-money", (text, all) -> Values.money(text));
        BigDecimal percent = block.read("percent", "value-percent", (text, all) -> Values.percent(text));
        boolean whole = from != null && (fen == null) != (percent == null);
        boolean fits = percent == null ? !ratesOnly : money;
        if (!whole || !fits) {
            faults.add(Fault.of(
                    block.line(),
                    ratesOnly ? "tier" : "band",
                    String.join(", ", block.values().keySet())));
            return null;
        }
        if (base == Base.INVESTMENT && percent != null && percent.compareTo(Caps.MOST_OF_INVESTMENT) > 0) {
            faults.add(Fault.of(block.line(), "investment", percent.toPlainString()));
        }
        return new AmountRule.Step(Objects.requireNonNull(from), fen, percent);
    }

    private static @Nullable BigDecimal start(String text, boolean money) {
        if (!money) {
            return Values.number(text);
        }
        Long fen = Values.money(text);
        return fen == null ? null : BigDecimal.valueOf(fen);
    }

    Caps caps(Node node) {
        Block block = Block.of(node, CAPS, faults);
        if (block == null) {
            return Caps.NONE;
        }
        Long award = block.read("award", "value-money", (text, all) -> Values.money(text));
        Long year = block.read("year", "value-money", (text, all) -> Values.money(text));
        Long total = block.read("total", "value-money", (text, all) -> Values.money(text));
        Integer years =
                block.read("years", "years", (text, all) -> text.matches("[2-9]|10") ? Integer.valueOf(text) : null);
        BigDecimal share = block.read("investment-percent", "value-percent", (text, all) -> Values.percent(text));
        if ((total == null) != (years == null) && (block.node("total") == null || block.node("years") == null)) {
            faults.add(Fault.of(
                    block.line(),
                    "total-years",
                    String.join(", ", block.values().keySet())));
        }
        if (share != null && share.compareTo(Caps.MOST_OF_INVESTMENT) > 0) {
            faults.add(Fault.of(block.line(), "investment", share.toPlainString()));
            share = null;
        }
        return new Caps(award, year, total, years == null ? 1 : years, share);
    }
}
