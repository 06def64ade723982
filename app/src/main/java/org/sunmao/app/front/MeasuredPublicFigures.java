package org.sunmao.app.front;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.SettingsChanged;
import org.sunmao.app.secrecy.LeakCheck;

/**
 * The public front's figures, by the definitions that every other page uses: whole-district counts and areas, no tax, nothing of one
 * enterprise. Asked once after each derivation, not once for each visitor.
 */
@Component
class MeasuredPublicFigures implements PublicFigures {

    private static final Scope WHOLE_WITHOUT_TAX = Scope.district("public");

    private final Measures measures;
    private final WebDatabase database;
    private volatile @Nullable Snapshot current;

    MeasuredPublicFigures(Measures measures, WebDatabase database) {
        this.measures = measures;
        this.database = database;
    }

    @Override
    public Snapshot current() {
        Snapshot known = current;
        if (known == null) {
            known = ask();
            current = known;
        }
        return known;
    }

    @EventListener
    void forget(Derived news) {
        current = null;
    }

    @EventListener
    void forget(SettingsChanged news) {
        current = null;
    }

    private Snapshot ask() {
        Optional<Months> months = measures.findMonths(WHOLE_WITHOUT_TAX);
        if (months.isEmpty()) {
            return new Snapshot(buildings(), null, null, null);
        }
        YearMonth newest = months.get().last();
        Long buildings = answer("buildings", newest)
                .map(a -> a.finding().figure().value())
                .map(BigDecimal::longValue)
                .orElse(null);
        Optional<Answer> present = answer("enterprises-present", newest);
        Optional<Answer> vacant = answer("vacant-area", newest);
        return fit(new Snapshot(
                buildings,
                present.map(a -> a.finding().figure().value())
                        .map(BigDecimal::longValue)
                        .orElse(null),
                vacant.map(a -> a.finding().figure().value()).orElse(null),
                present.or(() -> vacant).map(Answer::asOf).orElse(null)));
    }

    /** What is shown to anybody goes through the same check as a file that is published. */
    private static Snapshot fit(Snapshot figures) {
        var leaks = LeakCheck.table(
                "front",
                List.of("buildings", "enterprises", "vacant area", "day"),
                List.of(List.of(
                        String.valueOf(figures.buildings()),
                        String.valueOf(figures.enterprises()),
                        String.valueOf(figures.vacantSqm()),
                        String.valueOf(figures.asOf()))));
        return leaks.isEmpty() ? figures : Snapshot.unknown();
    }

    private Optional<Answer> answer(String measure, YearMonth month) {
        return measures.findAnswer(WHOLE_WITHOUT_TAX, new Question(measure, month, MeasurePlace.DISTRICT));
    }

    /** Before any month is spoken of nobody can be asked for a month. */
    private @Nullable Long buildings() {
        long confirmed = database.read(
                WHOLE_WITHOUT_TAX,
                client -> client.sql("select count(*) from places.building where status = 'confirmed'")
                        .query(Long.class)
                        .single());
        return confirmed == 0 ? null : confirmed;
    }
}
