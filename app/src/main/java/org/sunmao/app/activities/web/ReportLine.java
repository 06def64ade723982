package org.sunmao.app.activities.web;

import org.sunmao.app.activities.store.YearBook;

/** A line of the report with the address of its rows, without what is asked for. */
public record ReportLine(String label, String query, YearBook.Line counts) {}
