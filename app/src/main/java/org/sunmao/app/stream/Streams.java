package org.sunmao.app.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sunmao.app.shell.Ui;

/**
 * Streams of server-sent events. Each tells one open page which of its parts changed, with their new content, until the page is left or its
 * reader may not read it any more.
 *
 * <p>An event {@code parts} holds JSON: {@code parts}, an object of ids and HTML, and {@code order}, the ids of all parts, where their list is another
 * one. Its id is {@link Marks#written}. An event {@code ended} says why there will be none any more: {@code reader} where session, role, grants or
 * purpose changed, {@code gone} where there is no such page any more.
 */
public interface Streams {

    /** The parameter that says what a page shows when it is followed for the first time; later the header {@code Last-Event-ID} does. */
    String HAVE = "have";

    /**
     * Answers a request with a stream, and returns at once. What does not ask for {@code text/event-stream} hears what is new now and no more;
     * a page of the past hears 204, for nothing happens there.
     *
     * @throws org.springframework.web.server.ResponseStatusException 503 where too many are open, or too many of one person
     */
    void open(LivePage page, Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
