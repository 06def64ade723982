package org.sunmao.app.projects.web;

import java.util.List;

/**
 * What became of a card that was moved.
 *
 * @param line the project
 * @param done whether it is in the stage now
 * @param title in a sentence
 * @param why why not; empty where it was done
 * @param missing what is missing, in words
 */
public record BoardTold(ProjectLine line, boolean done, String title, String why, List<String> missing) {

    public BoardTold {
        missing = List.copyOf(missing);
    }
}
