package org.sunmao.app.projects.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.projects.ProjectQuery;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.shell.Sort;

/**
 * What projects are asked for, as the address says it.
 *
 * @param view {@code list}; else the board
 * @param q words of number, name or texts
 * @param stage a stage, or {@code open}, {@code contracted}, {@code stuck}, {@code alive}; every one when none is said
 * @param team code of the unit that leads
 * @param city first four digits of the region
 * @param counted how they are counted
 * @param reported the month of the first report, as {@code 2026-05}
 * @param arrived a month in which funds arrived
 * @param industry line of business
 * @param source where the investor comes from
 * @param sort an order of the list, with a minus before it for the reverse
 * @param after cursor from a page of the same list
 */
public record ProjectFilters(
        @Nullable String view,
        @Nullable String q,
        @Nullable String stage,
        @Nullable String team,
        @Nullable String city,
        @Nullable String counted,
        @Nullable String reported,
        @Nullable String arrived,
        @Nullable String industry,
        @Nullable String source,
        @Nullable String sort,
        @Nullable String after) {

    private static final int LONGEST = 100;

    /** Words that stand for several stages, or for something else than a stage. */
    static final List<String> GROUPS = List.of("alive", "contracted", "stuck");

    /** Whether the list is asked for and not the board. */
    public boolean isList() {
        return "list".equals(view);
    }

    /** The order asked for; the earliest last day first when none is. */
    public Sort order() {
        return Sort.parse(sort, ProjectList.ORDERS.keySet(), new Sort("due", false));
    }

    ProjectQuery query() {
        String asked = text(stage);
        return new ProjectQuery(
                text(q),
                stages(asked),
                text(team),
                text(city),
                text(counted),
                month(text(reported)),
                month(text(arrived)),
                text(industry),
                text(source),
                "stuck".equals(asked));
    }

    private static List<Stage> stages(@Nullable String asked) {
        if (asked == null) {
            return List.of();
        }
        if (asked.equals("contracted")) {
            return Stage.contracted();
        }
        if (asked.equals("alive")) {
            var all = new ArrayList<>(List.of(Stage.values()));
            all.remove(Stage.LOST);
            return all;
        }
        return Stage.find(asked).map(List::of).orElse(List.of());
    }

    private static @Nullable YearMonth month(@Nullable String said) {
        try {
            return said == null ? null : YearMonth.parse(said);
        } catch (DateTimeException notAMonth) {
            // No month has projects of it: an address that nobody can mean finds nothing.
            return YearMonth.of(1, 1);
        }
    }

    private static @Nullable String text(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String stripped = said.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }

    /** What was asked, by the words of the address. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", q);
        put(asked, "stage", stage);
        put(asked, "team", team);
        put(asked, "city", city);
        put(asked, "counted", counted);
        put(asked, "reported", reported);
        put(asked, "arrived", arrived);
        put(asked, "industry", industry);
        put(asked, "source", source);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String said) {
        String text = text(said);
        if (text != null) {
            asked.put(name, text);
        }
    }

    /** The list of the projects of which this is asked besides what is asked already; a null value asks it no longer. */
    String list(String name, @Nullable String value) {
        var asked = new LinkedHashMap<>(asked());
        asked.remove(name);
        if (value != null) {
            asked.put(name, value);
        }
        var address = UriComponentsBuilder.fromPath("/projects").queryParam("view", "list");
        asked.forEach((word, said) -> address.queryParam(word, "{" + word + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    /** The same, with this asked too. */
    ProjectFilters with(String name, String value) {
        return new ProjectFilters(
                view,
                q,
                name.equals("stage") ? value : stage,
                name.equals("team") ? value : team,
                name.equals("city") ? value : city,
                name.equals("counted") ? value : counted,
                name.equals("reported") ? value : reported,
                arrived,
                name.equals("industry") ? value : industry,
                name.equals("source") ? value : source,
                sort,
                after);
    }
}
