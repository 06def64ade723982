package org.sunmao.app.activities.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.desk.PhotoDesk;
import org.sunmao.app.activities.web.ActivityWordController.Place;
import org.sunmao.app.matters.desk.MatterFiles;

/** Words about photos that go along with the public bulletin. */
@Component
class PhotoWords {

    private static final int LONGEST_ALT = 200;
    private static final int LONGEST_BYLINE = 80;

    private final PhotoDesk desk;
    private final MatterFiles files;

    PhotoWords(PhotoDesk desk, MatterFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** Whether it was written. */
    boolean write(Place place, String word) {
        Form form = place.form();
        if (word.equals("photo-withdrawn")) {
            Long row = place.row("row");
            return row != null && desk.withdraw(place.by(), place.one().matter(), row);
        }
        Long file = form.id(
                "photo",
                files.list(place.by(), place.matter()).stream()
                        .filter(each -> !each.inside())
                        .map(each -> each.about().id())
                        .toList(),
                true);
        String alt = form.text("alt", LONGEST_ALT);
        String byline = form.text("taken-by", LONGEST_BYLINE);
        if (!form.readable() || file == null) {
            return false;
        }
        Optional<String> refused = desk.add(place.by(), place.matter(), file, alt, byline);
        refused.ifPresent(why -> form.refuse("photo", "photo." + why));
        return refused.isEmpty();
    }
}
