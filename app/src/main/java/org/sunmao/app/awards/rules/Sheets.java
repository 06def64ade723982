package org.sunmao.app.awards.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Truth;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was found and reckoned into what is kept of it, and back. */
public final class Sheets {

    private Sheets() {}

    /** What is kept of a clause as it fits, with the figures that were declared. */
    public static Sheet.Content of(Fitted fitted, Map<Base, BigDecimal> declared) {
        Amount amount = fitted.amount();
        var figures = new LinkedHashMap<String, BigDecimal>();
        declared.forEach((base, figure) -> figures.put(base.word(), figure));
        Base base = amount.rule().base();
        if (base != null && amount.base() != null) {
            figures.put(base.word(), amount.base());
        }
        return new Sheet.Content(
                fitted.fit().outcome().word(),
                fitted.fit().checks().stream().map(Sheets::check).toList(),
                figures,
                amount.base(),
                amount.rawFen(),
                amount.steps().stream()
                        .map(step -> new Sheet.Cap(step.cap().word(), step.limitFen(), step.usedFen(), step.cuts()))
                        .toList(),
                amount.fen());
    }

    private static Sheet.Check check(Fit.Check check) {
        Condition.Range range = check.leaf() instanceof Condition.Range asked ? asked : null;
        Facts.Fact fact = check.fact();
        return new Sheet.Check(
                check.leaf().attribute().word(),
                check.leaf() instanceof Condition.OneOf one ? one.values() : List.of(),
                range == null ? null : range.from(),
                range == null ? null : range.to(),
                check.wanted(),
                check.met().word(),
                fact == null ? List.of() : fact.values(),
                fact == null ? null : fact.source(),
                fact == null || fact.day() == null ? null : fact.day().toString());
    }

    /** The question and its answer as they were kept. */
    public static Fit.Check check(Sheet.Check kept) {
        Attribute attribute = Attribute.find(kept.attribute()).orElseThrow();
        Condition.Leaf leaf = kept.oneOf().isEmpty()
                ? new Condition.Range(attribute, kept.from(), kept.to())
                : new Condition.OneOf(attribute, kept.oneOf());
        Facts.Fact fact = kept.found().isEmpty()
                ? null
                : new Facts.Fact(
                        kept.found(), true, kept.source(), kept.day() == null ? null : LocalDate.parse(kept.day()));
        return new Fit.Check(leaf, kept.wanted(), Truth.valueOf(upper(kept.met())), fact);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The amount as it was reckoned by this rule. */
    public static Amount amount(Sheet.Content kept, AmountRule rule) {
        return new Amount(
                rule,
                kept.base(),
                kept.rawFen(),
                kept.caps().stream()
                        .map(cap -> new Amount.Step(
                                Amount.Cap.valueOf(upper(cap.cap())), cap.limitFen(), cap.usedFen(), cap.cuts()))
                        .toList(),
                kept.fen(),
                List.of());
    }

    /** The figures that it was reckoned from. */
    public static Map<Base, BigDecimal> figures(Sheet.Content kept) {
        var figures = new LinkedHashMap<Base, BigDecimal>();
        kept.figures().forEach((word, figure) -> figures.put(Base.find(word).orElseThrow(), figure));
        return figures;
    }

    /** As JSON. */
    public static String json(Sheet.Content content) {
        return JsonMapper.shared().writeValueAsString(content);
    }

    /** Out of JSON. */
    public static Sheet.Content read(String json) {
        return JsonMapper.shared().readValue(json, Sheet.Content.class);
    }
}
