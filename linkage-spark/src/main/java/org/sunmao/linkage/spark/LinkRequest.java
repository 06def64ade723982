package org.sunmao.linkage.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be linked, and how.
 *
 * @param register the table whose rows found clusters
 * @param lists tables whose rows look for one
 * @param registerColumns column of the register by word of {@link Field}, where it must be told
 * @param listColumns the same for all lists
 * @param listPrefix put before the keys of the lists, where register and lists number their rows alike
 * @param decisions table of persons' decisions
 * @param model file of a pinned model; null to learn one from these very tables
 * @param saveModel where a learned model goes
 * @param mostLearned so many rows at most are collected to learn from them
 * @param parts in how many parts the work is done; 0 for as many as the tables are read in
 * @param partitionColumn the column by whose numbers a database is read in parts
 * @param onOneMachine whether the rows are collected and linked by the linker of one machine, for comparing
 */
record LinkRequest(
        String register,
        List<String> lists,
        Map<String, String> registerColumns,
        Map<String, String> listColumns,
        String listPrefix,
        @Nullable String decisions,
        @Nullable Path model,
        @Nullable Path saveModel,
        int mostLearned,
        int parts,
        @Nullable String partitionColumn,
        boolean onOneMachine) {
    /** Only tables, everything else as usual. */
    static LinkRequest of(String register, String list) {
        return new LinkRequest(
                register, List.of(list), Map.of(), Map.of(), "", null, null, null, 3_000_000, 0, null, false);
    }
}
