package org.sunmao.app.intake.files;

import java.util.List;

/**
 * The header of a table.
 *
 * @param firstRow 1-based number of its first row in the file; 0 when there is none
 * @param lastRow 1-based number of its last row; 0 when there is none
 * @param names one per column with a head; blank where a column has none
 * @param titleLines texts of the rows above
 */
record Header(int firstRow, int lastRow, List<String> names, List<String> titleLines) {}
