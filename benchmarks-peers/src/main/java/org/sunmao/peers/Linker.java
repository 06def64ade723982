package org.sunmao.peers;

import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A linker by others. */
interface Linker {

    /**
     * Everything that it holds for pairs, far below any sensible threshold.
     *
     * @param right null where doubles are looked for in the left list
     * @param settings what was set by hand for these lists
     */
    List<Pair> link(Rows left, @Nullable Rows right, Properties settings, Stage stage);
}
