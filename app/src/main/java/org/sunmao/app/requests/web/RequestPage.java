package org.sunmao.app.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;

/**
 * The page of one request.
 *
 * @param content what was asked for
 * @param sort what it is about; empty before it was put to a unit
 * @param answer what was answered; empty before
 * @param into number of the request that it goes on with; null where it goes on by itself
 * @param merged those that go on with it
 * @param origin where it came from; null for one out of an account, and for readers who do not handle it
 * @param similar requests that ask for something alike, as far as the reader sees them
 */
public record RequestPage(
        RequestLine line,
        String content,
        String sort,
        String answer,
        @Nullable RequestLine into,
        List<RequestLine> merged,
        @Nullable OriginView origin,
        List<RequestLine> similar,
        WorkView work) {

    public RequestPage {
        merged = List.copyOf(merged);
        similar = List.copyOf(similar);
    }
}
