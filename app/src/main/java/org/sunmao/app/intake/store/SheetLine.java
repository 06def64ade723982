package org.sunmao.app.intake.store;

import java.util.List;

/**
 * How a sheet of a delivery was read.
 *
 * @param sheet its 0-based position in the file
 * @param headers its columns
 * @param mapping JSON of what they mean
 * @param confirmedBy who said so
 */
public record SheetLine(int sheet, List<String> headers, String mapping, String confirmedBy) {}
