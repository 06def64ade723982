package org.sunmao.linkage.parts;

import java.util.List;
import java.util.function.Consumer;

/**
 * Blocks of bytes in numbered parts. Nothing is done before somebody asks for the outcome, and then it may be done more than once:
 * what is costly and used twice is {@link #kept}. Blocks are bytes so that they travel and are stored as they are; each is for one
 * part, stays well below the memory of one machine, and has no neighbours that it depends on.
 */
public interface Parts {
    /** How many parts there are; the same for all that are made from these. */
    int count();

    /** Tells all parts something, for the steps to come. */
    Shared share(byte[] bytes);

    /** Does a step on every part, with the same part of others beside it. What it sends stays in the part until it is exchanged. */
    Parts then(StepKind step, List<Shared> shared, Parts... beside);

    /** Those blocks alone that were sent with that kind. */
    Parts only(int kind);

    /** Every block in the part that it was sent to. */
    Parts exchanged();

    /** The same, kept when it was made first. */
    Parts kept();

    /** What was kept need not be kept any more. */
    void release();

    /** Hears all blocks, in the order of the parts, where this is called. For what is small, or can be used block by block. */
    void forEach(Consumer<byte[]> receiver);
}
