package org.sunmao.app.front.similar;

import java.util.Map;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Question;

/**
 * A measure of a building beside its like.
 *
 * @param question what is asked of the building: the measure and the month
 * @param own the building's figure
 * @param others figures of its like, by building
 * @param standing how the one stands among the others
 */
public record SimilarLine(
        Definition definition, Question question, Figure own, Map<Long, Figure> others, Standing standing) {

    public SimilarLine {
        others = Map.copyOf(others);
    }
}
