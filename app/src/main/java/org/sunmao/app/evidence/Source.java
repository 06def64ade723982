package org.sunmao.app.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A stream of deliveries from one department about one thing.
 *
 * @param id the database's own number
 * @param code stable code, unique, such as {@code housing} or {@code tenants-07}
 * @param kind what its rows are: buildings, register, tenants, tax or places
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param departmentZh who sends it, in Chinese
 * @param departmentEn who sends it, in English
 * @param rank among sources of one kind the smaller one wins
 * @param cadenceDays how many days lie between deliveries as agreed, null when nothing is agreed
 * @param fullSnapshot whether a delivery names everything there is, so that silence means something
 * @param secrecy public, internal or tax
 */
public record Source(
        int id,
        String code,
        String kind,
        String nameZh,
        String nameEn,
        String departmentZh,
        String departmentEn,
        int rank,
        @Nullable Integer cadenceDays,
        boolean fullSnapshot,
        String secrecy) {}
