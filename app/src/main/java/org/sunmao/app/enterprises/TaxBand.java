package org.sunmao.app.enterprises;

import java.time.YearMonth;

/**
 * The band in which an enterprise's tax of a month lies.
 *
 * @param band stable code, {@code refund, zero, below-10k, 10k-100k, 100k-1m, 1m-10m, from-10m} (yuan)
 */
public record TaxBand(YearMonth month, String band) {}
