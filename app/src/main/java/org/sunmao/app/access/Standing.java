package org.sunmao.app.access;

import java.time.Instant;

/**
 * A person with what decides whether the way in has come to its end.
 *
 * @param reader the person with role and grants as they are now
 * @param mustChange whether the password is a one-time one
 * @param demonstration whether it is an account of a demonstration, of which nothing expires
 * @param passwordChangedAt since when the password holds
 * @param secondFactor whether the person has a second factor
 */
public record Standing(
        Reader reader, boolean mustChange, boolean demonstration, Instant passwordChangedAt, boolean secondFactor) {}
