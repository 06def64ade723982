package org.sunmao.app.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Photo;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Photos that may be public, and those that are. */
@Component
public class PhotoBook {

    private final WebDatabase database;

    PhotoBook(WebDatabase database) {
        this.database = database;
    }

    /** Those that may go along with the bulletin of an activity, in the order in which that was said. */
    public List<Photo> list(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, matter_id, file_id, alt, byline, width, height from activities.photo
                                where matter_id = ? and withdrawn_at is null order by id
                                """).param(matter).query(PhotoBook::read).list());
    }

    /** Those that everybody sees of an activity. */
    public List<Photo> listPublic(long matter) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                select id, matter_id, 0::bigint as file_id, alt, byline, width, height from activities.public_photo
                                where matter_id = ? order by id
                                """).param(matter).query(PhotoBook::read).list());
    }

    /** The bytes of one that everybody sees, as JPEG (ISO/IEC 10918-1); empty where it is not public, or not any more. */
    public Optional<byte[]> findPublic(long photo) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("select bytes from activities.public_photo where id = ?")
                        .param(photo)
                        .query((row, n) -> row.getBytes(1))
                        .optional());
    }

    private static Photo read(ResultSet row, int n) throws SQLException {
        return new Photo(
                row.getLong("id"),
                row.getLong("matter_id"),
                row.getLong("file_id"),
                row.getString("alt"),
                row.getString("byline"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
