package org.sunmao.linkage.parts;

import java.io.Serializable;
import java.util.List;

/** Names a step, so that it can be opened on another machine: constants of an enum travel by their names. */
@FunctionalInterface
public interface StepKind extends Serializable {
    /**
     * Opens the step.
     *
     * @param parts how many parts there are
     * @param shared what all parts were told; the same arrays for all steps that one machine opens, so what is read from them can be
     *     kept
     */
    Step open(int parts, List<byte[]> shared);
}
