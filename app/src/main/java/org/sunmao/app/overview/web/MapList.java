package org.sunmao.app.overview.web;

import java.util.List;

/**
 * The list beside the map.
 *
 * @param lines the first of them, the largest value first
 * @param inView how many buildings stand in the part of the map that is seen; anywhere, where no part was named
 * @param nowhere how many more have no place on the map; they are listed where no part was named
 */
public record MapList(List<MapLine> lines, long inView, long nowhere) {

    public MapList {
        lines = List.copyOf(lines);
    }
}
