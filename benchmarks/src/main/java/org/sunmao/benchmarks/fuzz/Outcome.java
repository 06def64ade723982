package org.sunmao.benchmarks.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What became of a file.
 *
 * @param kind read, refused with a reason, or something that must not happen
 * @param detail rows read, code of the refusal, or what went wrong with where
 */
record Outcome(Kind kind, String detail) {

    enum Kind {
        READ,
        REFUSED,
        FAILED
    }

    static Outcome read(long rows) {
        return new Outcome(Kind.READ, rows + " rows");
    }

    static Outcome refused(String code) {
        return new Outcome(Kind.REFUSED, code);
    }

    static Outcome failed(String what) {
        return new Outcome(Kind.FAILED, what);
    }

    static Outcome failed(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return failed(trace.toString());
    }
}
