package org.sunmao.app.proposals.web;

import java.util.List;

/** Figures that belong together. */
public record FigureGroup(String title, List<Line> lines) {

    /**
     * A figure.
     *
     * @param href the proposals behind it
     * @param share of the whole, in words; empty where it is none
     */
    public record Line(String label, long count, String href, String share) {}

    public FigureGroup {
        lines = List.copyOf(lines);
    }
}
