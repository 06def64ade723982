package org.sunmao.app.livestreams;

import java.time.YearMonth;

/** What an enterprise sold in a month, in fen, as it declared. */
public record MonthSales(long id, YearMonth month, long fen, String source) {}
