package org.sunmao.app.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a body.
 *
 * @param post what the person is there
 * @param account the account of the platform; null where the person has none
 */
public record Member(
        long id,
        long body,
        String name,
        String post,
        @Nullable String account) {}
