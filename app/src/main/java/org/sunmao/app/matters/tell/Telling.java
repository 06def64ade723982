package org.sunmao.app.matters.tell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterDue;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterOverdue;
import org.sunmao.app.matters.MatterTold;
import org.sunmao.app.matters.Sight;
import org.sunmao.app.matters.store.MatterRow;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;

/**
 * Tells persons what happens to matters, in the transaction in which it happens: those who have to go on, those whom the step names, and those who have a part. A
 * line says the kind, the number and the state, never what was said.
 */
@Component
class Telling {

    private static final Set<String> OF_WORDS = Set.of("comment", "file");
    private static final Set<String> OF_PARTS = Set.of("part-answered", "part-returned");
    private static final Set<String> OF_CLOCKS = Set.of("paused", "resumed", "prolonged");
    private static final Set<String> OF_PROMISES =
            Set.of("promised", "promise-kept", "promise-broken", "promise-withdrawn");

    private final WorkerDatabase database;
    private final MatterKinds kinds;
    private final Recipients recipients;
    private final Notices notices;

    Telling(WorkerDatabase database, MatterKinds kinds, Recipients recipients, Notices notices) {
        this.database = database;
        this.kinds = kinds;
        this.recipients = recipients;
        this.notices = notices;
    }

    @EventListener
    void told(MatterTold news) {
        Matter matter = database.client()
                .sql("select " + MatterRow.COLUMNS + " from matters.matter m where m.id = ?")
                .param(news.matter())
                .query(MatterRow::read)
                .single();
        MatterKind kind = kinds.of(matter);
        Optional<MatterMove> step = kind.moves().stream()
                .filter(move -> move.word().equals(news.event()) && move.to().equals(matter.state()))
                .findFirst();
        if (step.isPresent() || news.event().equals("opened")) {
            moved(matter, kind, step.orElse(null), news);
        } else if (OF_WORDS.contains(news.event())) {
            Set<Long> persons = recipients.tookPart(matter.id(), news.audience(), news.by());
            persons.addAll(recipients.list(matter.id(), party(kind, news.audience()), news.audience(), news.by()));
            tell(persons, line(matter, MatterTopics.NEWS, news.event(), null));
        } else if (news.event().equals("opened-to")) {
            // It was moved a moment ago, before it was theirs.
            Set<Long> persons = recipients.list(matter.id(), party(kind, Audience.ALL), Audience.ALL, news.by());
            tell(persons, line(matter, MatterTopics.NEWS, "news", "matter:" + matter.id() + ":" + matter.moves()));
        } else if (news.event().equals("invited")) {
            Set<Long> persons = recipients.list(matter.id(), asked(kind), Audience.ALL, news.by());
            tell(persons, line(matter, MatterTopics.NEWS, "invited", "invited:" + matter.id()));
        } else if (news.event().equals("rearranged")) {
            Set<Long> persons = recipients.list(matter.id(), asked(kind), Audience.ALL, news.by());
            tell(persons, line(matter, MatterTopics.NEWS, "rearranged", null));
        } else if (OF_PARTS.contains(news.event())) {
            Set<Long> persons = recipients.list(matter.id(), lead(kind), news.audience(), news.by());
            persons.addAll(recipients.list(matter.id(), movers(kind, matter), news.audience(), news.by()));
            tell(persons, line(matter, MatterTopics.NEWS, news.event(), null));
        } else if (OF_CLOCKS.contains(news.event()) || OF_PROMISES.contains(news.event())) {
            Set<Long> persons = recipients.list(matter.id(), party(kind, news.audience()), news.audience(), news.by());
            tell(
                    persons,
                    line(
                            matter,
                            MatterTopics.NEWS,
                            news.event(),
                            null,
                            news.facts().getOrDefault("due", "")));
        }
    }

    private void moved(Matter matter, MatterKind kind, @Nullable MatterMove step, MatterTold news) {
        String once = "matter:" + matter.id() + ":" + matter.moves();
        var told = new HashSet<Long>();
        if (matter.open()) {
            told.addAll(recipients.list(matter.id(), movers(kind, matter), Audience.ALL, news.by()));
            tell(told, line(matter, MatterTopics.WORK, "waits", once));
        }
        Set<Long> asked = recipients.askedNow(matter.id(), news.by());
        asked.removeAll(told);
        tell(asked, line(matter, MatterTopics.WORK, "part", once));
        told.addAll(asked);
        if (step != null) {
            Set<Long> others = recipients.list(matter.id(), step.tells(), step.audience(), news.by());
            others.removeAll(told);
            tell(others, line(matter, MatterTopics.NEWS, "news", once));
        }
    }

    /** Whoever would have to go on is reminded on the working day before the last, and on the last; once for each last day. */
    @EventListener
    void due(MatterDue news) {
        Matter matter = news.matter();
        Set<Long> persons = recipients.list(matter.id(), movers(kinds.of(matter), matter), Audience.ALL, null);
        tell(persons, line(matter, MatterTopics.WORK, "due", null, String.valueOf(matter.dueOn())));
    }

    /** First whoever would have to go on, then the office too, then those who lead. */
    @EventListener
    void overdue(MatterOverdue news) {
        Matter matter = news.matter();
        var actors = new ArrayList<>(movers(kinds.of(matter), matter));
        if (news.times() > 1) {
            actors.add(Actor.any(Role.OFFICE));
        }
        if (news.times() > 2) {
            actors.add(Actor.any(Role.LEADER));
        }
        Set<Long> persons = recipients.list(matter.id(), actors, Audience.ALL, null);
        tell(
                persons,
                line(
                        matter,
                        MatterTopics.OVERDUE,
                        "overdue",
                        "overdue:" + matter.id() + ":" + matter.moves() + ":" + news.times(),
                        String.valueOf(matter.dueOn())));
    }

    /** Who may take a step from the state in which the matter is, other than those that nobody waits for. */
    private static List<Actor> movers(MatterKind kind, Matter matter) {
        return kind.movesFrom(matter.state()).stream()
                .filter(move -> !move.aside())
                .flatMap(move -> move.actors().stream())
                .distinct()
                .toList();
    }

    /** Whose own the matter is, and whoever works for a unit that has a part; of roles that are told of events so far. */
    private static List<Actor> party(MatterKind kind, Audience audience) {
        var actors = new ArrayList<Actor>();
        for (MatterKind.Seen seen : kind.sights()) {
            if (seen.audience().compareTo(audience) >= 0) {
                switch (seen.sight()) {
                    case OWN -> actors.add(Actor.own(seen.role()));
                    case PARTY -> actors.add(Actor.party(seen.role()));
                    default -> {}
                }
            }
        }
        return actors;
    }

    /** Whoever has a part, of roles that see every matter too. */
    private static List<Actor> asked(MatterKind kind) {
        var actors = new ArrayList<>(party(kind, Audience.ALL));
        kind.sights().stream()
                .filter(seen -> seen.sight() == Sight.ALL)
                .forEach(seen -> actors.add(Actor.party(seen.role())));
        return actors;
    }

    private static List<Actor> lead(MatterKind kind) {
        return kind.sights().stream()
                .map(seen -> Actor.lead(seen.role()))
                .distinct()
                .toList();
    }

    private Notice line(Matter matter, String topic, String word, @Nullable String once, String... more) {
        MatterKind kind = kinds.of(matter);
        var arguments = new ArrayList<Object>();
        arguments.add(new Notice.Word(kind.key("one")));
        arguments.add(matter.number());
        arguments.add(new Notice.Word(kind.key("state." + matter.state())));
        arguments.addAll(List.of(more));
        return new Notice(topic, "matters.told." + word, arguments, kind.path() + "/" + matter.id(), once);
    }

    private void tell(Set<Long> persons, Notice notice) {
        if (!persons.isEmpty()) {
            notices.tellPersons(persons, notice);
        }
    }
}
