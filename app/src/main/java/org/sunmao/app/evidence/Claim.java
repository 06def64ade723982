package org.sunmao.app.evidence;

import java.time.LocalDate;

/**
 * One source says that an attribute has a value.
 *
 * @param attribute stable code, such as {@code registered-address}
 * @param value canonical text
 * @param source code of the source
 * @param kind kind of the source
 * @param rank rank of the source, smaller wins
 * @param date newest day of which the source said so
 * @param since oldest day of which it did
 * @param payload a payload that says so
 * @param hash that payload's hash in hex
 */
public record Claim(
        String attribute,
        String value,
        String source,
        String kind,
        int rank,
        LocalDate date,
        LocalDate since,
        long payload,
        String hash) {}
