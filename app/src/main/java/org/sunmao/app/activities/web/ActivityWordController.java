package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.desk.ActivityDesk;
import org.sunmao.app.activities.desk.ProgrammeDesk;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.shell.Ui;

/** What is written down of an activity, word by word. What cannot be read is told over the same form, with what was typed. */
@Controller
@Allowed({Role.COUNCIL, Role.OFFICE})
class ActivityWordController {

    private static final List<String> OF_RESULTS = List.of("adoption", "grown");

    private final ActivityPages pages;
    private final ActivityDesk desk;
    private final ProgrammeDesk programme;
    private final SignInDesk signIn;
    private final GuestWords guests;
    private final ResultWords results;
    private final PhotoWords photos;
    private final VenueBook venues;
    private final Matters matters;
    private final MatterFiles files;
    private final MatterTime time;

    ActivityWordController(
            ActivityPages pages,
            ActivityDesk desk,
            ProgrammeDesk programme,
            SignInDesk signIn,
            GuestWords guests,
            ResultWords results,
            PhotoWords photos,
            VenueBook venues,
            Matters matters,
            MatterFiles files,
            MatterTime time) {
        this.pages = pages;
        this.desk = desk;
        this.programme = programme;
        this.signIn = signIn;
        this.guests = guests;
        this.results = results;
        this.photos = photos;
        this.venues = venues;
        this.matters = matters;
        this.files = files;
        this.time = time;
    }

    /** Where a word is said. */
    record Place(Reader by, Activity one, Matter matter, Form form, LocalDate today) {

        /** The id that a field says; null for none. */
        @Nullable
        Long row(String name) {
            return form.typed(name).matches("[0-9]{1,18}") ? Long.valueOf(form.typed(name)) : null;
        }
    }

    @PostMapping("/activities/{matter:[0-9]{1,18}}/say")
    String say(@PathVariable long matter, @RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        Activity one = pages.get(reader, matter);
        String word = said.getOrDefault("word", "");
        if (!ActivityRoles.keeps(reader) && !OF_RESULTS.contains(word)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var place = new Place(reader, one, pages.matter(reader, matter), new Form(said, ui), time.today());
        boolean done = write(place, word);
        String view = said.getOrDefault("view", "about");
        if (place.form().readable() && done) {
            return "redirect:/activities/" + matter + "?view=" + (view.matches("[a-z]{1,20}") ? view : "about");
        }
        List<String> faults = place.form().readable()
                ? List.of(ui.tOr("activities.fault.there." + word, ui.t("activities.fault.there")))
                : place.form().faults();
        return pages.show(one, new ActivityPages.Asked(view, null, null, said, faults, null), reader, ui, model);
    }

    /** Whether it was written; where the form could not be read nothing was. */
    private boolean write(Place place, String word) {
        return switch (word) {
            case "agenda" -> agenda(place);
            case "report" -> report(place);
            case "speech" -> speech(place);
            case "minutes" -> {
                String text = place.form().text("minutes", 20_000);
                yield place.form().readable()
                        && programme.draft(place.by(), place.one().matter(), text);
            }
            case "approve" -> {
                Long draft = place.row("draft");
                yield draft != null && programme.approve(place.by(), place.one().matter(), draft);
            }
            case "bulletin" -> bulletin(place);
            case "publish-bulletin" ->
                programme.publishBulletin(place.by(), place.one().matter());
            case "publish" -> desk.publish(place.by(), place.one().matter(), true);
            case "unpublish" -> desk.publish(place.by(), place.one().matter(), false);
            case "agenda-withdrawn", "report-withdrawn", "speech-withdrawn" -> {
                Long row = place.row("row");
                yield row != null
                        && programme.withdraw(
                                place.by(),
                                word.replace("-withdrawn", ""),
                                place.one().matter(),
                                row);
            }
            case "result", "adoption", "grown", "result-withdrawn" -> results.write(place, word);
            case "photo", "photo-withdrawn" -> photos.write(place, word);
            default -> guests.write(place, word);
        };
    }

    private boolean agenda(Place place) {
        Form form = place.form();
        var at = form.time("at");
        String topic = form.text("item", 200);
        String speaker = form.optional("speaker", 80);
        return form.readable() && programme.addItem(place.by(), place.one().matter(), at, topic, speaker);
    }

    private boolean report(Place place) {
        Form form = place.form();
        Activity one = place.one();
        String usual = one.reports();
        List<String> sorts = usual == null
                ? List.of("department")
                : usual.equals("region") ? List.of("region", "department") : List.of(usual);
        String sort = form.choice("report", sorts);
        String who = form.text("who", 80);
        if (sort.equals("region") && one.series() != null) {
            List<String> regions = venues.listSeries(place.by().scope()).stream()
                    .filter(each -> one.series().equals(each.id()))
                    .flatMap(each -> each.regions().stream())
                    .toList();
            if (!regions.contains(who)) {
                form.refuse("who", "region", String.join("、", regions));
            }
        }
        String topic = form.text("about", 200);
        String text = form.optional("text", 4000);
        String number = form.typed("proposal");
        Optional<Matter> proposal = number.isEmpty()
                ? Optional.empty()
                : matters.findNumber(place.by().scope(), number);
        if (!number.isEmpty() && proposal.isEmpty()) {
            form.refuse("proposal", "matter");
        }
        return form.readable()
                && programme.addReport(
                        place.by(),
                        one.matter(),
                        new Activity.Report(
                                0,
                                sort,
                                who,
                                topic,
                                text,
                                proposal.map(Matter::id).orElse(null)),
                        place.today());
    }

    private boolean speech(Place place) {
        Form form = place.form();
        ActivityPages.Named who = pages.named(form, signIn::findName);
        String way = form.choice("way", List.of("oral", "written"));
        String topic = form.text("spoke", 200);
        return form.readable()
                && programme.addSpeech(
                        place.by(), place.one().matter(), who.account(), who.name(), way, topic, place.today());
    }

    private boolean bulletin(Place place) {
        Form form = place.form();
        String title = form.text("headline", 120);
        String byline = form.text("byline", 80);
        String text = form.text("text", 8000);
        String caption = form.optional("caption", 300);
        Long photo = form.id(
                "photo",
                files.list(place.by(), place.matter()).stream()
                        .filter(file -> !file.inside())
                        .filter(file -> file.about().kind().mediaType().startsWith("image/"))
                        .map(file -> file.about().id())
                        .toList(),
                false);
        if (photo != null && caption.isEmpty()) {
            form.refuse("caption", "caption");
        }
        return form.readable()
                && programme.writeBulletin(
                        place.by(),
                        place.one().matter(),
                        new Activity.Bulletin(title, byline, text, photo, caption, null));
    }
}
