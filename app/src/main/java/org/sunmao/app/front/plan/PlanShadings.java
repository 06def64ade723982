package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.store.HolderFacts;

/** Which themes a reader may choose, and how each counts units into classes. */
@Component
class PlanShadings {

    private final HolderFacts facts;

    PlanShadings(HolderFacts facts) {
        this.facts = facts;
    }

    /** All themes, that of tax only for those who may see it at all. */
    static List<PlanTheme> themes(Scope scope) {
        return Arrays.stream(PlanTheme.values())
                .filter(theme -> theme != PlanTheme.TAX || scope.tax() != TaxSight.NONE)
                .toList();
    }

    /** The theme that is asked for, where it is open. */
    static PlanTheme theme(Scope scope, String word) {
        PlanTheme asked = PlanTheme.of(word);
        return themes(scope).contains(asked) ? asked : PlanTheme.STATE;
    }

    /** How a theme counts the units of a building on these days. */
    Shading find(Scope scope, PlanTheme theme, long building, Collection<LocalDate> days) {
        return switch (theme) {
            case STATE -> new StateShading();
            case EXPIRY -> StepShading.byExpiry();
            case STAY -> StepShading.byStay();
            case INDUSTRY -> HolderShadings.byIndustry(facts.read(scope, building, days));
            case TAX -> HolderShadings.byTax(facts.read(scope, building, days));
            case REGISTRATION -> HolderShadings.byRegistration(facts.read(scope, building, days));
        };
    }
}
