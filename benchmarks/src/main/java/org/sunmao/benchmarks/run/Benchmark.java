package org.sunmao.benchmarks.run;

import java.util.List;

/** Something that is measured. */
public interface Benchmark {

    /** The word on the command line, and the name of the file with its results. */
    String name();

    /** Measures and returns the results as tables. */
    List<Table> run(Session session);
}
