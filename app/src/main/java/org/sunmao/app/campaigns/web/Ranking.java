package org.sunmao.app.campaigns.web;

import java.util.List;

/**
 * A ranking.
 *
 * @param terms the terms in words
 * @param rows bodies, the most points first; those with equal points share a place
 */
public record Ranking(List<String> terms, List<Row> rows) {

    public Ranking {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }

    /** A body with its points. */
    public record Row(int place, String body, String kind, List<Cell> cells, String points) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A term of a body.
     *
     * @param label the measure
     * @param value how much was counted
     * @param points what it brings
     */
    public record Cell(String label, String value, String points) {}
}
