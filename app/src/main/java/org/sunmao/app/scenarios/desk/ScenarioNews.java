package org.sunmao.app.scenarios.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.StepRefusedException;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.MatchKind;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.ItemReader;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.scenarios.store.MatchBook;

/** What steps mean for the tables of this room: what is public follows its matter, a match keeps its days and sums, a contract takes its opportunity. */
@Component
class ScenarioNews {

    private final ItemBook items;
    private final EntryBook entries;
    private final MatchBook matches;
    private final Matters matters;
    private final MatterDesk desk;
    private final MatterTime time;

    ScenarioNews(
            ItemBook items, EntryBook entries, MatchBook matches, Matters matters, MatterDesk desk, MatterTime time) {
        this.items = items;
        this.entries = entries;
        this.matches = matches;
        this.matters = matters;
        this.desk = desk;
        this.time = time;
    }

    @EventListener
    void moved(MatterMoved news) {
        String kind = news.matter().kind();
        if (Sort.ofKind(kind).isPresent()) {
            item(news);
        } else if (kind.equals(MatchKind.CODE)) {
            match(news);
        }
    }

    private void item(MatterMoved news) {
        long matter = news.matter().id();
        switch (news.word()) {
            case "pass" -> {
                Reader reader = Objects.requireNonNull(news.reader());
                boolean gaps = items.find(reader.scope(), matter)
                        .filter(item -> !ItemReader.gaps(item).isEmpty())
                        .isPresent();
                if (gaps) {
                    throw new StepRefusedException("gaps");
                }
            }
            case "release" -> {
                if (!entries.isIn(matter)) {
                    throw new StepRefusedException("batch");
                }
            }
            case "take" -> entries.follow(matter, "matched", false);
            case "open-again" -> entries.follow(matter, "open", false);
            case "end" -> entries.follow(matter, "ended", false);
            case "withdraw" -> entries.follow(matter, "ended", true);
            default -> {}
        }
    }

    private void match(MatterMoved news) {
        Matter matter = news.matter();
        switch (news.word()) {
            case "contact" -> stage(matter, day(matter, "contacted-on"));
            case "try" -> stage(matter, day(matter, "pilot-on"));
            case "contract" -> contracted(news);
            case "deliver" -> stage(matter, day(matter, "delivered-on"));
            case "fail", "decline" -> {
                stage(matter, time.today());
                matches.fail(matter.id());
                if ("contracted".equals(news.from())
                        && !matches.bound(matter.id()).otherContract()) {
                    opportunity(news, "open-again", matter.number());
                }
            }
            default -> {}
        }
    }

    private void stage(Matter matter, LocalDate day) {
        matches.addStage(matter.id(), matter.state(), day);
    }

    private static LocalDate day(Matter matter, String field) {
        return LocalDate.parse(Objects.requireNonNull(matter.fields().get(field)));
    }

    private void contracted(MatterMoved news) {
        Matter matter = news.matter();
        LocalDate day = day(matter, "contracted-on");
        stage(matter, day);
        matches.addAmount(
                Objects.requireNonNull(news.reader()),
                matter.id(),
                "contract",
                Long.parseLong(Objects.requireNonNull(matter.fields().get("sum"))),
                day,
                Objects.requireNonNull(matter.fields().get("contract-number")),
                "",
                null);
        opportunity(news, "take", "");
    }

    /** Moves the opportunity along, where it is in a state that this step leads on from. */
    private void opportunity(MatterMoved news, String word, String why) {
        Reader reader = Objects.requireNonNull(news.reader());
        matters.find(reader.scope(), matches.bound(news.matter().id()).opportunity())
                .ifPresent(each -> desk.move(reader, each, word, each.moves(), why, Map.of()));
    }
}
