package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A clause of a policy that fits an enterprise, or nearly does.
 *
 * @param apply where the reader applies under it; null where that cannot be
 */
public record PolicyLine(
        String clause,
        String policy,
        State state,
        String outcome,
        @Nullable String apply) {}
