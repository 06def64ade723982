package org.sunmao.app.activities.desk;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Photo;
import org.sunmao.app.attachments.Stored;
import org.sunmao.app.attachments.pictures.Picture;
import org.sunmao.app.attachments.pictures.Pictures;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.desk.MatterFiles;

/** Lets photos of an activity go along with its public bulletin, and takes them back. Whoever calls has asked who may. */
@Component
public class PhotoDesk {

    private static final int MOST_BYTES = 4 << 20;

    private final WorkerDatabase database;
    private final Words words;
    private final MatterFiles files;
    private final Pictures pictures;

    PhotoDesk(WorkerDatabase database, Words words, MatterFiles files, Pictures pictures) {
        this.database = database;
        this.words = words;
        this.files = files;
        this.pictures = pictures;
    }

    /**
     * Makes the picture anew, without what a camera writes beside it, and lets it be public.
     *
     * @return why it is not taken, in a word: {@code gone}, {@code other-kind}, {@code broken}, {@code too-large}, {@code many} or {@code twice}; empty where it was
     */
    public Optional<String> add(Reader by, Matter matter, long file, String alt, String byline) {
        Optional<Stored> stored = files.find(by, matter, file);
        if (stored.isEmpty()) {
            return Optional.of("gone");
        }
        Picture picture;
        try {
            picture = pictures.remade(stored.get().bytes());
        } catch (Pictures.NotTakenException refused) {
            return Optional.of(refused.why().word());
        }
        if (picture.bytes().length > MOST_BYTES) {
            return Optional.of("too-large");
        }
        int there = database.client()
                .sql("select count(*) from activities.photo where matter_id = ? and withdrawn_at is null")
                .param(matter.id())
                .query(Integer.class)
                .single();
        if (there >= Photo.MOST) {
            return Optional.of("many");
        }
        boolean added = words.say(
                by,
                "matter",
                matter.id(),
                "photo",
                Map.of("file", file, "sha256", picture.sha256()),
                () -> database.client()
                        .sql("""
                                insert into activities.photo (matter_id, file_id, alt, byline, width, height, bytes, by_person)
                                values (:matter, :file, :alt, :byline, :width, :height, :bytes, :by) on conflict do nothing
                                """)
                        .param("matter", matter.id())
                        .param("file", file)
                        .param("alt", alt)
                        .param("byline", byline)
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("bytes", picture.bytes())
                        .param("by", by.username())
                        .update());
        return added ? Optional.empty() : Optional.of("twice");
    }

    /** A photo does not go along any more. */
    public boolean withdraw(Reader by, long matter, long photo) {
        return words.withdraw(by, "photo", matter, photo);
    }
}
