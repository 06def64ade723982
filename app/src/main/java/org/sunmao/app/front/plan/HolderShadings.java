package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sunmao.app.front.plan.StepShading.Step;
import org.sunmao.app.front.store.HolderFacts.Facts;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;

/** Themes that ask what is known of the holders. */
final class HolderShadings {

    private static final String SEVERAL = "several";
    private static final String UNSAID = "unsaid";
    private static final List<Tint> SECTIONS =
            List.of(Tint.T1, Tint.T2, Tint.T3, Tint.T4, Tint.T5, Tint.T6, Tint.T7, Tint.T8);

    private HolderShadings() {}

    /** By the newest band within a year; of several holders by the highest. */
    static StepShading byTax(Facts facts) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("refund", Tint.T6));
        steps.add(new Step("zero", Tint.T8));
        steps.add(new Step("below-10k", Tint.T1));
        steps.add(new Step("10k-100k", Tint.T2));
        steps.add(new Step("100k-1m", Tint.T7));
        steps.add(new Step("1m-10m", Tint.T3));
        steps.add(new Step("from-10m", Tint.T4));
        List<String> ranks = steps.stream().map(Step::key).toList();
        steps.add(new Step(UNSAID, Tint.OTHER));
        return new StepShading(
                PlanTheme.TAX,
                steps,
                (held, day) -> ids(held).stream()
                        .map(id -> facts.band(id, day))
                        .filter(Objects::nonNull)
                        .max((a, b) -> Integer.compare(ranks.indexOf(a), ranks.indexOf(b)))
                        .orElse(UNSAID));
    }

    /** Where the register has the holders; several that differ are a class of their own. */
    static StepShading byRegistration(Facts facts) {
        return new StepShading(
                PlanTheme.REGISTRATION,
                List.of(
                        new Step("here", Tint.T2),
                        new Step("district", Tint.T1),
                        new Step("outside", Tint.T4),
                        new Step("gone", Tint.T6),
                        new Step("unsettled", Tint.T3),
                        new Step(SEVERAL, Tint.T5),
                        new Step(UNSAID, Tint.OTHER)),
                (held, day) -> {
                    Set<String> told = held.stream()
                            .map(stay -> stay.enterpriseId() == null
                                    ? UNSAID
                                    : facts.registered(stay.enterpriseId(), stay.buildingId(), day))
                            .collect(Collectors.toSet());
                    return told.size() == 1 ? told.iterator().next() : SEVERAL;
                });
    }

    private static Set<Long> ids(List<Stay> held) {
        return held.stream().map(Stay::enterpriseId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** By section; the eight that most holders of the building belong to have a tint of their own. */
    static Shading byIndustry(Facts facts) {
        Map<String, Long> counted = facts.sections().values().stream()
                .collect(Collectors.groupingBy(section -> section, TreeMap::new, Collectors.counting()));
        List<String> first = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SECTIONS.size())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Industry(facts, first, counted.size() > first.size());
    }

    private record Industry(Facts facts, List<String> first, boolean others) implements Shading {

        private static final String OTHERS = "others";

        @Override
        public List<Shade> shades(Ui ui) {
            var shades = new ArrayList<Shade>();
            for (int i = 0; i < first.size(); i++) {
                shades.add(new Shade(
                        first.get(i), SECTIONS.get(i), ui.tOr("enterprises.section." + first.get(i), first.get(i))));
            }
            if (others) {
                shades.add(new Shade(OTHERS, Tint.LET, ui.t("front.plan.industry.others")));
            }
            shades.add(new Shade(SEVERAL, Tint.PROVISIONAL, ui.t("front.plan.industry.several")));
            shades.add(new Shade(UNSAID, Tint.OTHER, ui.t("front.plan.industry.unsaid")));
            shades.addAll(Shading.empty(ui));
            return shades;
        }

        @Override
        public String ofHeld(List<Stay> held, LocalDate day) {
            var sections = new HashMap<String, Integer>();
            for (Stay stay : held) {
                String section = stay.enterpriseId() == null
                        ? UNSAID
                        : facts.sections().getOrDefault(stay.enterpriseId(), UNSAID);
                sections.merge(section, 1, Integer::sum);
            }
            if (sections.size() != 1) {
                return SEVERAL;
            }
            String section = sections.keySet().iterator().next();
            return section.equals(UNSAID) || first.contains(section) ? section : OTHERS;
        }
    }
}
