package org.sunmao.app.intake.store;

import java.util.List;

/**
 * A row as it came.
 *
 * @param sheet 0-based position of its sheet in the file
 * @param rowNumber as a person counts rows in the file
 * @param kind good, refused or total
 * @param cells display text, aligned with the headers of the sheet
 */
public record RowLine(int sheet, int rowNumber, String kind, List<String> cells) {}
