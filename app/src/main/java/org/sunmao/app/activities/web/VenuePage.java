package org.sunmao.app.activities.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.shell.Choice;

/**
 * A venue, ready for one reader.
 *
 * @param building name of its building; null where it has none, or that is not open
 * @param year the year of the plan
 * @param done how many lines of the plan were held
 * @param latest the latest activities there
 * @param said what a form said that could not be read
 * @param faults why
 */
public record VenuePage(
        Venue venue,
        boolean keeps,
        @Nullable String building,
        List<Venue.Day> days,
        List<Venue.Member> members,
        int year,
        List<Venue.Plan> plan,
        long done,
        List<Activity> latest,
        Said say,
        List<Choice> people,
        List<Choice> sorts,
        Map<String, String> said,
        List<String> faults) {

    public VenuePage {
        days = List.copyOf(days);
        members = List.copyOf(members);
        plan = List.copyOf(plan);
        latest = List.copyOf(latest);
        people = List.copyOf(people);
        sorts = List.copyOf(sorts);
        said = Map.copyOf(said);
        faults = List.copyOf(faults);
    }
}
