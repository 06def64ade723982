package org.sunmao.app.projects.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.projects.rules.Typed;
import org.sunmao.linkage.code.CreditCode;

/**
 * Corrects what was said when a project was reported: the investor, where it comes from, the region, what it is about. The team that leads and the office may, while the
 * project is open. The timeline keeps what stood there before; the moment of the first report stays. Whoever calls has found the matter within the reader's scope.
 */
@Component
public class CorrectionDesk {

    private final WorkerDatabase database;
    private final MatterDesk engine;
    private final InvestorFiles investors;
    private final Twins twins;

    CorrectionDesk(WorkerDatabase database, MatterDesk engine, InvestorFiles investors, Twins twins) {
        this.database = database;
        this.engine = engine;
        this.investors = investors;
        this.twins = twins;
    }

    /**
     * As typed.
     *
     * @param investor blank to leave it as it is
     * @param code unified social credit code of the investor; blank for none
     * @param source word of an origin
     * @param region six digits, or the name of a region that one alone has
     * @param content blank to leave it as it is
     */
    public record Form(String investor, String code, String source, String region, String content) {}

    /** Writes down what is different; nothing different is no correction. */
    public Outcome correct(Reader reader, Matter matter, int seen, Form form) {
        var unreadable = new ArrayList<String>();
        Optional<String> region = Typed.region(form.region().strip());
        if (region.isEmpty()) {
            unreadable.add("region");
        }
        String code = form.code().strip();
        var read = CreditCode.read(code);
        if (!code.isEmpty() && !read.valid()) {
            unreadable.add("investor-code");
        }
        if (!unreadable.isEmpty()) {
            return new Outcome(Result.UNREADABLE, unreadable);
        }
        var said = new LinkedHashMap<String, String>();
        said.put("investor", form.investor().strip());
        said.put("investor-code", code.isEmpty() ? "" : Objects.requireNonNull(read.value()));
        said.put("source", form.source().strip());
        said.put("region", region.orElseThrow());
        said.put("content", form.content().strip());
        said.entrySet()
                .removeIf(each -> each.getValue().isEmpty() && !each.getKey().equals("investor-code"));
        said.entrySet().removeIf(each -> each.getValue().equals(matter.fields().getOrDefault(each.getKey(), "")));
        if (said.isEmpty()) {
            return Outcome.of(Result.NOT_NOW);
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            Outcome outcome = engine.change(reader, matter, seen, said);
            if (outcome.done() && (said.containsKey("investor") || said.containsKey("investor-code"))) {
                investor(reader, matter, said);
            }
            return outcome;
        }));
    }

    private void investor(Reader reader, Matter matter, Map<String, String> said) {
        String was = matter.fields().getOrDefault("investor", "");
        String investor = said.getOrDefault("investor", was);
        String code = said.getOrDefault("investor-code", matter.fields().getOrDefault("investor-code", ""));
        Optional<Long> file = investors.readAnew(matter.id(), blankToNull(code), investor);
        local(matter.id(), file.filter(investors::isHere).isPresent());
        twins.lookAnew(matter.id(), reader.username(), was);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Whether the investor is a local one was the word of files; they speak of another one now. A person's word stands. */
    private void local(long matter, boolean here) {
        record Said(boolean holds, boolean byPerson) {}
        List<Said> newest = database.client()
                .sql(
                        "select holds, by_person is not null from projects.mark where matter_id = ? and mark = 'local' order by id desc limit 1")
                .param(matter)
                .query((row, n) -> new Said(row.getBoolean(1), row.getBoolean(2)))
                .list();
        boolean byPerson = !newest.isEmpty() && newest.get(0).byPerson();
        boolean holds = !newest.isEmpty() && newest.get(0).holds();
        if (!byPerson && holds != here) {
            database.client()
                    .sql("insert into projects.mark (matter_id, mark, holds, why) values (?, 'local', ?, ?)")
                    .params(matter, here, here ? "in-district" : "investor-corrected")
                    .update();
        }
    }
}
