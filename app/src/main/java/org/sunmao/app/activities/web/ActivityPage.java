package org.sunmao.app.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.Photo;
import org.sunmao.app.activities.Result;
import org.sunmao.app.activities.desk.AnswerDesk;
import org.sunmao.app.activities.rules.SignIn;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.QrDrawing;
import org.sunmao.app.shell.Tab;

/**
 * An activity, ready for one reader.
 *
 * @param keeps whether the reader keeps activities
 * @param adopts whether the reader may say what became of results
 * @param view which part of it is shown
 * @param venue name of its venue; null for none, or none that is open
 * @param building name of its building; as the venue
 * @param regions the regions of its conference; empty for none
 * @param next the region that is host after it; null for none
 * @param before the edition before; null for none
 * @param beforeResults what that brought
 * @param linked matters that are named, by id
 * @param answers who said whether he comes, by line of the list
 * @param asked what the reader is asked and may answer now; null for nothing
 * @param there who was there
 * @param keys who was there, to mark those who were invited
 * @param qr the code for phones; null where none is shown
 * @param loose matters that grew from it without saying from which result
 * @param grows forms in which something may grow, by message key; {@code {0}} and {@code {1}} stand for matter and number
 * @param shown photos that go along with the public bulletin
 * @param outcome what became of a file; null where none was sent
 */
public record ActivityPage(
        Activity one,
        Said say,
        WorkView work,
        boolean keeps,
        boolean adopts,
        boolean all,
        String view,
        List<Tab> tabs,
        @Nullable String venue,
        @Nullable String building,
        List<Activity.Item> agenda,
        List<Activity.Report> reports,
        List<String> regions,
        @Nullable String next,
        @Nullable Activity before,
        List<Result> beforeResults,
        Map<Long, Linked> linked,
        List<Guest.Invited> invited,
        Map<Long, Guest.Answer> answers,
        AnswerDesk.@Nullable Own asked,
        @Nullable There there,
        Set<String> keys,
        List<Guest.Spoke> spoke,
        @Nullable QrDrawing qr,
        @Nullable String code,
        List<Activity.Minutes> minutes,
        Activity.@Nullable Bulletin bulletin,
        List<Result> results,
        List<Linked> loose,
        Map<String, String> grows,
        List<Choice> people,
        List<Choice> units,
        Map<String, String> unitNames,
        List<Choice> photos,
        List<Photo> shown,
        Map<String, String> said,
        List<String> faults,
        @Nullable String notice) {

    public ActivityPage {
        tabs = List.copyOf(tabs);
        agenda = List.copyOf(agenda);
        reports = List.copyOf(reports);
        regions = List.copyOf(regions);
        beforeResults = List.copyOf(beforeResults);
        linked = Map.copyOf(linked);
        invited = List.copyOf(invited);
        answers = Map.copyOf(answers);
        shown = List.copyOf(shown);
        keys = Set.copyOf(keys);
        spoke = List.copyOf(spoke);
        minutes = List.copyOf(minutes);
        results = List.copyOf(results);
        loose = List.copyOf(loose);
        grows = Map.copyOf(grows);
        people = List.copyOf(people);
        units = List.copyOf(units);
        unitNames = Map.copyOf(unitNames);
        photos = List.copyOf(photos);
        said = Map.copyOf(said);
        faults = List.copyOf(faults);
    }

    /** A matter that is named, with its state in words. */
    public record Linked(long id, String number, String title, String state, String href) {}

    /** Who was there, a page of them. */
    public record There(List<Guest.There> rows, Pager pager, long people) {

        public There {
            rows = List.copyOf(rows);
        }
    }

    /** Files of which none goes along yet. */
    public List<Choice> unshown() {
        return photos.stream()
                .filter(photo -> !photo.value().isEmpty()
                        && shown.stream().noneMatch(each -> photo.value().equals(Long.toString(each.file()))))
                .toList();
    }

    /** Whether an invited person, or somebody of an invited unit or enterprise, was there. */
    public boolean attended(Guest.Invited who) {
        String key = who.account() == null ? SignIn.key(who.name(), who.organisation()) : SignIn.key(who.account());
        return keys.contains("invitation:" + who.id()) || keys.contains(key);
    }

    /** Whether somebody may still be asked or written down. */
    public boolean lists() {
        return keeps && !"cancelled".equals(one.state()) && !"concluded".equals(one.state());
    }
}
