package org.sunmao.app.intake.fields;

/**
 * One thing that is wrong in a row.
 *
 * @param column header of the column; empty when the row lacks the column or the issue is about the whole row
 * @param field the field concerned
 * @param code stable code, such as {@code date.unreadable}, {@code code.check-character}, {@code field.required}
 * @param found what stands there
 * @param expected what was expected
 */
public record RowIssue(String column, Field field, String code, String found, String expected, Severity severity) {}
