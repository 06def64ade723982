package org.sunmao.app.visits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.attachments.pictures.Picture;

/**
 * A note that somebody wrote at a visit. What was not told is null or empty.
 *
 * @param key made when the form was shown, so that a form that is sent twice is one note
 * @param other who is there instead
 * @param areaSqm the area that is used, in m²
 * @param staff how many work there
 * @param wish what the enterprise wants, in its words
 * @param photos pictures as they are kept
 */
public record NewNote(
        UUID key,
        LocalDate day,
        Finding found,
        Department department,
        String text,
        String other,
        @Nullable BigDecimal areaSqm,
        @Nullable Integer staff,
        String contact,
        String phone,
        String floor,
        String room,
        String wish,
        List<Picture> photos) {

    public NewNote {
        photos = List.copyOf(photos);
    }
}
