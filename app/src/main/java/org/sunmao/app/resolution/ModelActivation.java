package org.sunmao.app.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision that links are made by a model from now on.
 *
 * @param id its number
 * @param model the model
 * @param by who decided
 * @param at when
 * @param why in their words
 * @param comparison what they had seen before, null where nothing could be compared
 */
public record ModelActivation(
        long id,
        String model,
        String by,
        Instant at,
        String why,
        @Nullable ModelComparison comparison) {}
