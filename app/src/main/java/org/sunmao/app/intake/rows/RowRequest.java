package org.sunmao.app.intake.rows;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.sunmao.app.evidence.Source;

/**
 * Rows that somebody sends.
 *
 * @param source whose rows they are
 * @param body JSON as it came
 * @param date the day that they speak of
 * @param by who sends them
 * @param noted hears the answer within the transaction that keeps the rows; what it throws takes them back
 */
public record RowRequest(Source source, byte[] body, LocalDate date, String by, Consumer<RowsAnswer> noted) {}
