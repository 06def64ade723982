package org.sunmao.app.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.shell.Ui;

/**
 * Who moved in one direction.
 *
 * @param id of the measure
 * @param name of the measure
 * @param value how many moves, with their unit; null when not known
 * @param unknown why it is not known; null when it is
 * @param rows the newest of them
 * @param all address of all of them
 * @param href the screen with the trend and rankings of these moves
 */
public record Moved(
        String id,
        String name,
        @Nullable String value,
        @Nullable String unknown,
        RowPage rows,
        String all,
        String href) {

    static Moved of(Looking looking, Answer answer, RowPage rows) {
        Ui ui = looking.ui();
        var figure = answer.finding().figure();
        String value = MeasureWords.text(ui, answer.definition(), figure);
        return new Moved(
                answer.definition().id(),
                MeasureWords.name(ui, answer.definition()),
                value == null ? null : ui.t("overview.moves", figure.known()),
                MeasureWords.whyUnknown(ui, figure),
                rows,
                MeasureWords.rows(answer.question(), RowsWanted.COUNTED),
                looking.screen().with("figure", answer.definition().id()));
    }

    /** Names of the columns of the rows that are dates stay out of the short list, and so does all behind them. */
    public List<List<RowPage.Cell>> lines() {
        return rows.rows().stream().map(row -> row.subList(0, 3)).toList();
    }
}
