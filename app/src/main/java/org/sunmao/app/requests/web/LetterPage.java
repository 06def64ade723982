package org.sunmao.app.requests.web;

import java.util.List;

/**
 * The answer to a request as a letter.
 *
 * @param firm to whom it is; empty where the enterprise is not known or not open to whoever prints
 * @param asked when it was asked
 * @param unit who answers
 * @param answered on which day
 */
public record LetterPage(
        String number,
        String firm,
        String title,
        String asked,
        String content,
        String answer,
        String unit,
        String answered) {

    /** A text in paragraphs, as it was broken into lines. */
    public static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
