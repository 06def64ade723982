package org.sunmao.app.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin, ready to be read.
 *
 * @param photo address of the photo, or the photo itself; null for none
 * @param published the day, or null while it is a draft
 */
public record BulletinSheet(
        long matter,
        String number,
        String title,
        String byline,
        List<String> paragraphs,
        @Nullable String photo,
        String caption,
        String about,
        @Nullable String published) {

    public BulletinSheet {
        paragraphs = List.copyOf(paragraphs);
    }
}
