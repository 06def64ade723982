package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.activities.Result;
import org.sunmao.app.activities.desk.ResultDesk;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.store.GuestBook;
import org.sunmao.app.activities.store.ResultBook;
import org.sunmao.app.activities.web.ActivityWordController.Place;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;

/** Words about what an activity brought. */
@Component
class ResultWords {

    private final ResultDesk desk;
    private final ResultBook book;
    private final GuestBook guests;
    private final SignInDesk signIn;
    private final ActivityPages pages;
    private final Matters matters;

    ResultWords(
            ResultDesk desk,
            ResultBook book,
            GuestBook guests,
            SignInDesk signIn,
            ActivityPages pages,
            Matters matters) {
        this.desk = desk;
        this.book = book;
        this.guests = guests;
        this.signIn = signIn;
        this.pages = pages;
        this.matters = matters;
    }

    /** Whether it was written. */
    boolean write(Place place, String word) {
        if (word.equals("result")) {
            return add(place);
        }
        Form form = place.form();
        int n = form.count("n", 1, 100_000);
        Optional<Result> result = book.find(place.by().scope(), place.one().matter(), n);
        if (result.isEmpty()) {
            form.refuse("n", "choice");
            return false;
        }
        return switch (word) {
            case "adoption" -> adopt(place, result.get());
            case "grown" -> grown(place, result.get());
            default ->
                desk.withdraw(place.by(), place.one().matter(), result.get().id());
        };
    }

    private boolean add(Place place) {
        Form form = place.form();
        String sort = form.choice("result", Result.SORTS);
        String text = form.text("text", 2000);
        ActivityPages.Named who = pages.named(form, signIn::findName);
        if (!GuestWords.mayWrite(place)) {
            form.refuse("text", "not-begun");
        }
        return form.readable()
                && desk.add(place.by(), place.one().matter(), sort, text, who.account(), who.name(), place.today());
    }

    private boolean adopt(Place place, Result result) {
        Form form = place.form();
        String adopted = form.choice("adopted", java.util.List.of("yes", "no"));
        LocalDate day = form.day("day", result.day(), place.today());
        String unit = form.typed("unit");
        if (!unit.isEmpty() && !guests.unitNames(place.by().scope()).containsKey(unit)) {
            form.refuse("unit", "choice");
        }
        String note = form.optional("note", 500);
        return form.readable()
                && desk.adopt(place.by(), result, adopted.equals("yes"), day, unit.isEmpty() ? null : unit, note);
    }

    /** A matter by its number. */
    private boolean grown(Place place, Result result) {
        Optional<Matter> grown = matters.findNumber(
                        place.by().scope(), place.form().typed("number"))
                .filter(found -> found.id() != place.one().matter());
        if (grown.isEmpty()) {
            place.form().refuse("number", "matter");
            return false;
        }
        return place.form().readable()
                && desk.link(place.by(), result, grown.get().id());
    }
}
