package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Electricity of the metered rooms of a building in a month.
 *
 * @param kwh energy in kilowatt hours
 * @param rooms how many rooms have a meter of their own
 * @param idle how many of these drew less than a tenth of a kilowatt hour for each day
 */
public record EnergyMonth(YearMonth month, BigDecimal kwh, int rooms, int idle) {}
