package org.sunmao.app.measures;

/**
 * A figure of a list of many: without its parts, its trend and its sources, which one page shows of one figure.
 *
 * @param formula by what it was made
 * @param question what was asked
 */
public record Shown(Formula formula, Question question, Figure figure, Freshness freshness) {

    /** The line of a whole answer. */
    public static Shown of(Answer answer) {
        return new Shown(answer.formula(), answer.question(), answer.finding().figure(), answer.freshness());
    }
}
