package org.sunmao.benchmarks.truth;

/** A row as it is and as it was found. */
record Matched(TruthFiles.Row truth, RowFound found) {}
