package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One month of a trend; the value is null where it is not known. */
public record Point(YearMonth month, @Nullable BigDecimal value) {}
