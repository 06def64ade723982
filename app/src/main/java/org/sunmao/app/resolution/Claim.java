package org.sunmao.app.resolution;

import java.time.Instant;

/**
 * Somebody has a mention before them, and others leave it to them.
 *
 * @param by the account
 * @param since when they took it up
 * @param until when it is free again, unless they go on with it
 */
public record Claim(String by, Instant since, Instant until) {}
