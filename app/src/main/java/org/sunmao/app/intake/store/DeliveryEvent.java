package org.sunmao.app.intake.store;

import java.time.Instant;

/**
 * Something a person said about a delivery.
 *
 * @param event withdrawn, restored or drop-confirmed
 * @param why the reason given, empty when none
 */
public record DeliveryEvent(String event, Instant at, String by, String why) {}
