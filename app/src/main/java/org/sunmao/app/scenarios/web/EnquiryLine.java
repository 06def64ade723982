package org.sunmao.app.scenarios.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * An enquiry in a list.
 *
 * @param about the title of what it is about, with {@code aboutHref} as its page
 * @param company who asks; empty once the consent is over
 * @param until until when the contact is kept; empty once it is gone
 * @param match the page of the match that grew out of it; null for none
 */
public record EnquiryLine(
        long id,
        String href,
        String about,
        String aboutHref,
        String intent,
        String company,
        String asked,
        String until,
        String state,
        State badge,
        @Nullable String match) {}
