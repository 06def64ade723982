package org.sunmao.app.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.rules.AtomFeed;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.PhotoBook;
import org.sunmao.app.activities.store.ProgrammeBook;
import org.sunmao.app.exports.CalendarText;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** What is public, for calendars (RFC 5545) and readers of feeds (RFC 4287). The same for everybody, whoever is signed in. */
@Controller
class PublicFeedController {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final ActivityBook book;
    private final ProgrammeBook programme;
    private final PhotoBook photos;
    private final MatterTime time;

    PublicFeedController(ActivityBook book, ProgrammeBook programme, PhotoBook photos, MatterTime time) {
        this.book = book;
        this.programme = programme;
        this.photos = photos;
        this.time = time;
    }

    private List<Activity> listed() {
        return book.listPublic(time.today().minusDays(CalendarController.DAYS_BACK), MOST);
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    @Open
    @GetMapping("/activities.ics")
    ResponseEntity<String> calendar(Ui ui) {
        var say = new Said(ui, Reader.visitor());
        String site = site();
        List<CalendarText.Event> events = listed().stream()
                .map(each -> new CalendarText.Event(
                        each.number() + "@sunmao",
                        each.revision(),
                        each.starts(),
                        each.ends(),
                        false,
                        each.changedAt(),
                        each.cancelledAt() == null ? "CONFIRMED" : "CANCELLED",
                        say.text(each.title()),
                        say.where(each),
                        description(ui, say, each),
                        site + "/activities/public#a" + each.matter()))
                .toList();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"activities.ics\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(CalendarText.of(ui.t("activities.public.title"), events));
    }

    private static String description(Ui ui, Said say, Activity one) {
        return ui.t("activities.public.about", say.sort(one), say.text(one.topic()), say.text(one.hosts()));
    }

    @Open
    @GetMapping("/activities.atom")
    ResponseEntity<String> atom(Ui ui) {
        var say = new Said(ui, Reader.visitor());
        String site = site();
        List<AtomFeed.Entry> entries = listed().stream()
                .filter(each -> each.publicAt() != null)
                .sorted(java.util.Comparator.comparing(Activity::changedAt).reversed())
                .map(each -> new AtomFeed.Entry(
                        site + "/activities/public#a" + each.matter(),
                        say.text(each.title()),
                        java.util.Objects.requireNonNull(each.publicAt()),
                        each.changedAt(),
                        say.text(each.hosts()),
                        site + "/activities/public#a" + each.matter(),
                        summary(ui, say, each),
                        each.sort(),
                        photos.listPublic(each.matter()).stream()
                                .map(photo -> site + photo.href())
                                .toList()))
                .toList();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(AtomFeed.of(
                        site + "/activities.atom",
                        ui.t("activities.public.title"),
                        site + "/activities.atom",
                        site + "/activities/public",
                        ui.t("activities.public.author"),
                        entries));
    }

    /** A photo of a public bulletin, for everybody as long as it is public: browsers ask again each time, so that it is gone at once when it is taken back. */
    @Open
    @GetMapping("/activities/public/photos/{photo:[0-9]{1,18}}")
    ResponseEntity<byte[]> photo(@PathVariable long photo) {
        return photos.findPublic(photo)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the bulletin says where there is one, else when and where it is. */
    private String summary(Ui ui, Said say, Activity one) {
        String when = ui.t("activities.public.when", say.state(one), say.when(one), say.where(one));
        return programme
                .findPublicBulletin(one.matter())
                .map(bulletin -> when + "\n" + say.text(bulletin.said()))
                .orElse(when + "\n" + description(ui, say, one));
    }
}
