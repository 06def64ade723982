package org.sunmao.app.front.find;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.places.Street;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.Hit.Why;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.search.SearchWords;

/** Figures that somebody asks for in a few words. There is one only where every word of what was typed is understood, and means one thing. */
@Component
class DirectAnswers {

    private static final Set<Why> GUESSED = EnumSet.of(Why.SIMILAR, Why.SOUND, Why.ADDRESS);
    private static final String WHOLE = "全区|全部|本区|辖区|district|all";

    private final Measures measures;
    private final MeasureNames names;
    private final Streets streets;
    private final Finder finder;
    private final Pages pages;

    DirectAnswers(Measures measures, MeasureNames names, Streets streets, Finder finder, Pages pages) {
        this.measures = measures;
        this.names = names;
        this.streets = streets;
        this.finder = finder;
        this.pages = pages;
    }

    /** The answer; empty where what was typed is no such question, or of what this reader is told nothing about. */
    Optional<Answer> find(Reader reader, String typed, LocalDate today) {
        if (!pages.mayOpen(reader, "/measures")) {
            return Optional.empty();
        }
        Scope scope = reader.scope();
        return Sentence.read(typed, names.list(), today)
                .flatMap(asked -> place(scope, asked.place())
                        .flatMap(place -> month(scope, asked)
                                .flatMap(month -> measures.findAnswer(
                                        scope, new Question(asked.measure().id(), month, place)))));
    }

    /** A month of which nothing is known has no figure that could be told. */
    private Optional<YearMonth> month(Scope scope, Sentence asked) {
        Optional<Months> known = measures.findMonths(scope, asked.measure().id());
        YearMonth month = asked.month();
        return month == null
                ? known.map(Months::last)
                : known.filter(months -> months.contains(month)).map(any -> month);
    }

    private Optional<MeasurePlace> place(Scope scope, String typed) {
        if (typed.isEmpty() || typed.matches(WHOLE)) {
            return Optional.of(MeasurePlace.DISTRICT);
        }
        List<Street> called = streets.called(scope, typed);
        return called.size() == 1
                ? Optional.of(MeasurePlace.streetOrArea(called.get(0).code()))
                : building(scope, typed);
    }

    /** The building that is called so, or the only one that may be meant. One that only resembles it is a hit, and its figure would be that of another. */
    private Optional<MeasurePlace> building(Scope scope, String typed) {
        List<Hit> hits = finder.find(scope, typed, SearchKind.BUILDING, 10).hits().stream()
                .filter(hit -> !GUESSED.contains(hit.why()))
                .toList();
        List<Hit> whole = hits.stream()
                .filter(hit -> SearchWords.fold(hit.matched()).equals(typed))
                .toList();
        List<Hit> meant = whole.isEmpty() ? hits : whole;
        return meant.size() == 1
                ? Optional.of(MeasurePlace.building(meant.get(0).subjectId()))
                : Optional.empty();
    }
}
