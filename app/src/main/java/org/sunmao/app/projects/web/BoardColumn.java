package org.sunmao.app.projects.web;

import java.util.List;

/**
 * A column of the board.
 *
 * @param stage its word
 * @param count how many projects are in the stage
 * @param href the list of all of them
 * @param cards the first of them
 */
public record BoardColumn(String stage, String label, long count, String href, List<ProjectLine> cards) {

    public BoardColumn {
        cards = List.copyOf(cards);
    }
}
