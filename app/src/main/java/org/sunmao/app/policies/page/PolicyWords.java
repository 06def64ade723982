package org.sunmao.app.policies.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.shell.Ui;

/** What clauses mean, in the words of the page's language. */
public final class PolicyWords {

    private final Ui ui;

    /** In the language of this page. */
    public PolicyWords(Ui ui) {
        this.ui = ui;
    }

    /** A condition with what it consists of. */
    public Words condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Words(
                    ui.t("policies.all"),
                    all.conditions().stream().map(this::condition).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Words(
                    ui.t("policies.any"),
                    any.conditions().stream().map(this::condition).toList());
        }
        if (condition instanceof Condition.Not not) {
            return not.condition() instanceof Condition.Leaf leaf
                    ? new Words(ui.t("policies.not.one", leaf(leaf)), List.of())
                    : new Words(ui.t("policies.not"), List.of(condition(not.condition())));
        }
        return new Words(leaf((Condition.Leaf) condition), List.of());
    }

    /** One question; under "not" with that word. */
    public String leaf(Condition.Leaf leaf, boolean wanted) {
        return wanted ? leaf(leaf) : ui.t("policies.not.one", leaf(leaf));
    }

    private String leaf(Condition.Leaf leaf) {
        String name = attribute(leaf.attribute());
        if (leaf instanceof Condition.Range range) {
            String from = range.from();
            String to = range.to();
            if (from != null && to != null) {
                return ui.t("policies.between", name, value(leaf.attribute(), from), value(leaf.attribute(), to));
            }
            String day = leaf.attribute().kind() == Attribute.Kind.DATE ? ".day" : "";
            return from != null
                    ? ui.t("policies.at-least" + day, name, value(leaf.attribute(), from))
                    : ui.t("policies.at-most" + day, name, value(leaf.attribute(), Objects.requireNonNull(to)));
        }
        String values = values(leaf.attribute(), ((Condition.OneOf) leaf).values());
        return ui.t(
                switch (leaf.attribute().kind()) {
                    case CODE -> "policies.begins";
                    case SET, LABELS -> "policies.has";
                    default -> "policies.is";
                },
                name,
                values);
    }

    /** The name of an attribute. */
    public String attribute(Attribute attribute) {
        return ui.t("policies.attribute." + attribute.word());
    }

    private String values(Attribute attribute, List<String> values) {
        return values.stream().map(each -> value(attribute, each)).collect(Collectors.joining(ui.t("policies.or")));
    }

    /** A fact; null when nothing is known. */
    public @Nullable String fact(Attribute attribute, Facts.@Nullable Fact fact) {
        return fact == null || fact.values().isEmpty()
                ? null
                : fact.values().stream()
                        .map(each -> value(attribute, each))
                        .collect(Collectors.joining(ui.t("policies.and")));
    }

    /** A canonical value of an attribute, with its unit. */
    public String value(Attribute attribute, String value) {
        return switch (attribute.kind()) {
            case YES_NO -> ui.t("policies." + value);
            case MONEY -> money(new BigDecimal(value));
            case NUMBER ->
                attribute == Attribute.LET_AREA
                        ? ui.t("policies.unit.sqm", ui.number(new BigDecimal(value)))
                        : ui.t("policies.unit.persons", ui.number(new BigDecimal(value)));
            default -> value;
        };
    }

    /** A base with its unit. */
    public String base(Base base, BigDecimal value) {
        return base.unit() == Base.Unit.FEN
                ? money(value)
                : ui.t("policies.unit." + base.unit().word(), ui.number(value));
    }

    private String money(BigDecimal fen) {
        return ui.moneyExact(fen.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact());
    }

    /** The name of a base. */
    public String name(Base base) {
        return ui.t("policies.base." + base.word());
    }

    /** The rule of an amount in one sentence. */
    public String amount(AmountRule rule) {
        if (rule instanceof AmountRule.Fixed fixed) {
            return ui.t("policies.amount.fixed", ui.moneyExact(fixed.fen()));
        }
        if (rule instanceof AmountRule.Percent percent) {
            return ui.t("policies.amount.percent", name(percent.base()), plain(percent.percent()));
        }
        if (rule instanceof AmountRule.Per per) {
            String unit = per.base().unit().word();
            return ui.t("policies.amount.per-" + unit, name(per.base()), ui.moneyExact(per.fen()));
        }
        boolean bands = rule instanceof AmountRule.Bands;
        Base base = Objects.requireNonNull(rule.base());
        List<AmountRule.Step> steps =
                rule instanceof AmountRule.Bands all ? all.steps() : ((AmountRule.Tiers) rule).steps();
        return ui.t(bands ? "policies.amount.bands" : "policies.amount.tiers", name(base))
                + steps.stream().map(step -> step(base, step)).collect(Collectors.joining(ui.t("policies.step.and")));
    }

    private String step(Base base, AmountRule.Step step) {
        BigDecimal percent = step.percent();
        return percent == null
                ? ui.t("policies.step.fixed", base(base, step.from()), ui.moneyExact(step.fen()))
                : ui.t("policies.step.percent", base(base, step.from()), plain(percent));
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** The caps, one sentence each. */
    public List<String> caps(Caps caps) {
        var lines = new ArrayList<String>();
        cap(lines, "award", caps.awardFen());
        cap(lines, "year", caps.yearFen());
        if (caps.totalFen() != null) {
            lines.add(ui.t("policies.caps.total", caps.years(), ui.moneyExact(caps.totalFen())));
        }
        BigDecimal share = caps.investmentPercent();
        if (share != null) {
            lines.add(ui.t("policies.caps.investment", plain(share)));
        }
        return lines;
    }

    private void cap(List<String> lines, String which, @Nullable Long fen) {
        if (fen != null) {
            lines.add(ui.t("policies.caps." + which, ui.moneyExact(fen)));
        }
    }

    /** How an amount was reckoned, line by line: base, rule, each cap with what was used before. */
    public List<String> reckoned(Amount amount) {
        var lines = new ArrayList<String>();
        Base base = amount.rule().base();
        BigDecimal figure = amount.base();
        if (base != null && figure != null) {
            lines.add(ui.t("policies.reckoned.base", name(base), base(base, figure)));
        }
        if (amount.rawFen() != null) {
            lines.add(ui.t("policies.reckoned.raw", ui.moneyExact(amount.rawFen())));
        }
        for (Amount.Step step : amount.steps()) {
            lines.add(ui.t(
                    step.cuts() ? "policies.reckoned.cuts" : "policies.reckoned.cap",
                    ui.t("policies.cap." + step.cap().word()),
                    ui.moneyExact(step.limitFen()),
                    ui.moneyExact(step.usedFen()),
                    ui.moneyExact(step.leftFen())));
        }
        return lines;
    }
}
