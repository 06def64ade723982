package org.sunmao.app.tenancy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A lease that a person told on the page of a unit.
 *
 * @param delivery the delivery of one row that keeps it
 * @param day the day that it speaks of
 * @param by the account that told it
 * @param stands whether it counts; false once it is taken back
 */
public record ToldLease(
        long delivery, String tenant, LocalDate day, String by, String why, Instant toldAt, boolean stands) {}
