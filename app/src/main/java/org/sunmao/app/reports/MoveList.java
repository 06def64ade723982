package org.sunmao.app.reports;

import org.sunmao.app.measures.RowPage;

/**
 * Who moved in one direction.
 *
 * @param figure how many
 * @param rows the first of them by name; no rows where the reader may see none
 */
public record MoveList(FigureLine figure, RowPage rows) {}
