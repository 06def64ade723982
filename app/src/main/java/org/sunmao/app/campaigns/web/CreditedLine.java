package org.sunmao.app.campaigns.web;

import org.jspecify.annotations.Nullable;

/** A project behind a number. */
public record CreditedLine(
        String number,
        String title,
        @Nullable String href,
        String state,
        String region,
        String source,
        String body,
        @Nullable String member,
        String agreed,
        String arrived,
        String counted,
        long credit) {}
