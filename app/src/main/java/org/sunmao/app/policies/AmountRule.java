package org.sunmao.app.policies;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a clause comes to before any cap. */
public sealed interface AmountRule {

    /** What it is reckoned from; null for a fixed amount. */
    @Nullable
    Base base();

    /** One amount for everybody who fits. */
    record Fixed(long fen) implements AmountRule {
        @Override
        public @Nullable Base base() {
            return null;
        }
    }

    /** So many percent of money. */
    record Percent(Base base, BigDecimal percent) implements AmountRule {}

    /** So much for each square metre or person. */
    record Per(Base base, long fen) implements AmountRule {}

    /**
     * A step of a scale.
     *
     * @param from the base from which it holds, in its unit
     * @param fen a fixed amount; null where it is a rate
     * @param percent percent of the base; null where it is fixed
     */
    record Step(
            BigDecimal from, @Nullable Long fen, @Nullable BigDecimal percent) {
        public Step {
            if ((fen == null) == (percent == null)) {
                throw new IllegalArgumentException("a step is an amount or a rate");
            }
        }
    }

    /** The whole base by the one step that it falls in; below the first step nothing. */
    record Bands(Base base, List<Step> steps) implements AmountRule {
        public Bands {
            steps = List.copyOf(steps);
        }
    }

    /** Each part of the base at the rate of its own step; below the first step nothing. */
    record Tiers(Base base, List<Step> steps) implements AmountRule {
        public Tiers {
            steps = List.copyOf(steps);
        }
    }
}
