package org.sunmao.app.front.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.find.Pages.Page;
import org.sunmao.app.front.web.Becoming;
import org.sunmao.app.front.web.BuildingPage;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.places.Street;
import org.sunmao.app.search.FewThings.Match;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Findings;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.Hit.Why;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** The one field: what is typed there is looked for among everything that its reader may see, and answered where it asks for a figure. */
@Component
public class Everything {

    /** So many streets, so many measures and so many pages at most. */
    private static final int FEW = 5;

    private final Finder finder;
    private final Streets streets;
    private final MeasureNames measures;
    private final Pages pages;
    private final DirectAnswers answers;
    private final BuildingChanges changes;
    private final Becoming becoming;

    Everything(
            Finder finder,
            Streets streets,
            MeasureNames measures,
            Pages pages,
            DirectAnswers answers,
            BuildingChanges changes,
            Becoming becoming) {
        this.finder = finder;
        this.streets = streets;
        this.measures = measures;
        this.pages = pages;
        this.answers = answers;
        this.changes = changes;
        this.becoming = becoming;
    }

    /**
     * What was found.
     *
     * @param answer the figure that was asked for; null where none was
     * @param lines what was found, the best first
     * @param more whether there is more than that
     */
    public record Found(@Nullable Answer answer, List<Line> lines, boolean more) {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Looks for what was typed.
     *
     * @param only of this kind; null for all, and for figures
     * @param most how many lines at most
     */
    public Found find(Reader reader, Ui ui, String typed, @Nullable Kind only, int most) {
        Scope scope = reader.scope();
        Answer answer =
                only == null ? answers.find(reader, typed, LocalDate.now()).orElse(null) : null;
        var first = new ArrayList<Line>();
        var later = new ArrayList<Line>();
        if (only == null || only == Kind.MEASURE) {
            if (pages.mayOpen(reader, "/measures")) {
                measures.find(typed, FEW).forEach(match -> place(match, measure(ui, match), first, later));
            }
        }
        if (only == null || only == Kind.STREET || only == Kind.AREA) {
            streets.find(scope, typed, FEW).stream()
                    .filter(match -> only == null || only == kind(match.thing()))
                    .forEach(match -> place(match, street(ui, match), first, later));
        }
        if (only == null || only == Kind.PAGE) {
            pages.find(reader, typed, FEW).forEach(match -> place(match, page(ui, match), first, later));
        }
        boolean indexed = only == null || only.indexed() != null;
        Findings found =
                indexed ? finder.find(scope, typed, only == null ? null : only.indexed(), most) : Findings.NONE;
        List<Line> subjects = subjects(scope, ui, found.hits());
        var lines = new ArrayList<>(first);
        lines.addAll(subjects);
        // What only resembles a name is no help beside what is called so.
        later.stream()
                .filter(line -> isSure(line.why()) || subjects.isEmpty() && first.isEmpty())
                .forEach(lines::add);
        return new Found(answer, lines.subList(0, Math.min(most, lines.size())), found.more() || lines.size() > most);
    }

    private List<Line> subjects(Scope scope, Ui ui, List<Hit> hits) {
        Set<Long> changed = changes.touched(
                scope,
                hits.stream()
                        .filter(hit -> hit.kind() == SearchKind.BUILDING)
                        .map(Hit::subjectId)
                        .toList());
        return hits.stream()
                .map(hit -> subject(
                        hit,
                        changed.contains(hit.subjectId()) ? becoming.standing(scope, ui, hit.subjectId()) : List.of()))
                .toList();
    }

    private static Line subject(Hit hit, List<BuildingPage.Became> became) {
        boolean building = hit.kind() == SearchKind.BUILDING;
        long id = hit.subjectId();
        boolean named = hit.matched().equals(hit.name());
        return new Line(
                Kind.of(hit.kind()),
                building ? SubjectPath.buildingId(id) : SubjectPath.enterpriseId(id),
                building ? SubjectPath.building(id) : SubjectPath.enterprise(id),
                hit.name(),
                hit.confirmed(),
                named && hit.why() == Why.ALIAS ? Why.NAME : hit.why(),
                named ? null : hit.matched(),
                became);
    }

    private static boolean isSure(Why why) {
        return why != Why.SOUND && why != Why.SIMILAR;
    }

    private static void place(Match<?> match, Line line, List<Line> first, List<Line> later) {
        (match.begins() && isSure(match.why()) ? first : later).add(line);
    }

    private static Line measure(Ui ui, Match<Definition> match) {
        String id = match.thing().id();
        return line(Kind.MEASURE, id, "/measures/" + id, MeasureWords.name(ui, match.thing()), match);
    }

    private static Line street(Ui ui, Match<Street> match) {
        Street street = match.thing();
        String name = ui.lang().equals("zh") ? street.nameZh() : street.nameEn();
        return line(kind(street), street.code(), "/buildings?street=" + street.code(), name, match);
    }

    private static Kind kind(Street street) {
        return street.code().startsWith(Within.AREA) ? Kind.AREA : Kind.STREET;
    }

    private static Line page(Ui ui, Match<Page> match) {
        Page page = match.thing();
        return line(Kind.PAGE, page.path(), page.path(), ui.t(page.key()), match);
    }

    private static Line line(Kind kind, String id, String href, String name, Match<?> match) {
        boolean named = match.matched().equals(name);
        return new Line(kind, id, href, name, true, match.why(), named ? null : match.matched(), List.of());
    }

    /** The words for how something was found. */
    public static String why(Ui ui, Line line) {
        // What a measure is called besides was never its name.
        boolean called = line.why() == Why.ALIAS && (line.kind() == Kind.MEASURE || line.kind() == Kind.PAGE);
        return ui.t("front.search.why." + (called ? "called" : line.why().word()));
    }

    /** The words for a hit's kind. */
    public static String kind(Ui ui, Line line) {
        return ui.t("front.search.kind." + line.kind().word());
    }
}
