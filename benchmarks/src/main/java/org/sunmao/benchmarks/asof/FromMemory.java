package org.sunmao.benchmarks.asof;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.History;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Question;
import org.sunmao.benchmarks.run.Platform;

/** Answers a screen as the page asks for it: ten figures with all that stands beside them, and the parts of one. */
final class FromMemory {

    private static final List<String> FIGURES = List.of(
            "buildings",
            "office-area",
            "occupancy",
            "vacant-area",
            "enterprises-present",
            "enterprises-registered",
            "tax-12-months",
            "buildings-over-100m",
            "moves-in",
            "moves-out");
    private static final String CHOSEN = "enterprises-present";
    private static final int TOP = 10;

    private final Measures measures;
    private final History history;

    FromMemory(Platform platform) {
        this.measures = platform.part(Measures.class);
        this.history = platform.part(History.class);
    }

    Scope scope(Asked asked, @Nullable Instant known) {
        Scope reader = asked.street() == null
                ? Scope.district("leader")
                : Scope.none().withPerson("steward").withRegions(List.of(asked.street()));
        return reader.withTax(TaxSight.BANDS).withClocks(history.clocks(asked.day(), known));
    }

    /** One figure with its parts. */
    void one(Asked asked, Scope scope) {
        measures.findAnswer(scope, new Question(CHOSEN, asked.month(), asked.place()))
                .orElseThrow()
                .finding()
                .breakdowns()
                .forEach(FromMemory::look);
    }

    FromSql.State answer(Asked asked, Scope scope) {
        long present = 0;
        BigDecimal let = BigDecimal.ZERO;
        BigDecimal vacant = BigDecimal.ZERO;
        for (String id : FIGURES) {
            // Whoever sees one street alone sees no rows of the register that name no building: that figure is asked of
            // the database.
            if (asked.street() != null && id.equals("enterprises-registered")) {
                continue;
            }
            Answer answer = measures.findAnswer(scope, new Question(id, asked.month(), asked.place()))
                    .orElseThrow();
            var figure = answer.finding().figure();
            if (id.equals(CHOSEN)) {
                present = figure.known().longValue();
                answer.finding().breakdowns().forEach(FromMemory::look);
            } else if (id.equals("occupancy")) {
                let = figure.amount("let");
                vacant = figure.amount("vacant");
            }
        }
        return new FromSql.State(present, let, vacant);
    }

    private static void look(Breakdown breakdown) {
        for (int i = 0; i < Math.min(TOP, breakdown.parts().size()); i++) {
            if (breakdown.parts().get(i).nameZh().isBlank()) {
                throw new IllegalStateException("a part without a name");
            }
        }
    }
}
