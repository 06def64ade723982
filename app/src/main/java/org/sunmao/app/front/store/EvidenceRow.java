package org.sunmao.app.front.store;

import java.util.List;

/**
 * A row as delivered, once, with all the places it was delivered in.
 *
 * @param source code of its source
 * @param places newest delivery first, at most as many as were asked for
 * @param deliveries in how many places it was delivered altogether
 */
public record EvidenceRow(
        long payload, String source, List<EvidenceCell> cells, List<EvidencePlace> places, int deliveries) {

    public EvidenceRow {
        cells = List.copyOf(cells);
        places = List.copyOf(places);
    }
}
