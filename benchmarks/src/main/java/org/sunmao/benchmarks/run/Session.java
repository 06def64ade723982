package org.sunmao.benchmarks.run;

import org.jspecify.annotations.Nullable;
import org.sunmao.sample.SampleOptions;

/** What the benchmarks of one command share: one district, prepared when the first of them asks for it. */
public final class Session implements AutoCloseable {

    private final SampleOptions options;
    private final int rows;
    private final int requests;
    private @Nullable District district;

    /** A session with these sizes: the district, rows of the intake's table, requests per page. */
    public Session(SampleOptions options, int rows, int requests) {
        this.options = options;
        this.rows = rows;
        this.requests = requests;
    }

    /** The district, prepared now if it was not before. */
    public District district() {
        if (district == null) {
            district = District.prepare(options);
        }
        return district;
    }

    /** How large a district was asked for. */
    public SampleOptions options() {
        return options;
    }

    /** Rows of the table that the intake reads. */
    public int rows() {
        return rows;
    }

    /** Requests that are timed per page. */
    public int requests() {
        return requests;
    }

    @Override
    public void close() {
        if (district != null) {
            district.close();
        }
    }
}
