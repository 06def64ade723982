package org.sunmao.app.requests.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.requests.Notions;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.LikenessBook;

/** Finds requests that ask for something alike, within the reader's sight and never beyond it. */
@Component
public class Likeness {

    /** Below this two requests have words in common and no more. */
    public static final double LEAST = .22;

    private static final int LOOKED_AT = 300;
    private static final int MOST = 5;

    private final LikenessBook book;
    private final Matters matters;

    Likeness(LikenessBook book, Matters matters) {
        this.book = book;
        this.matters = matters;
    }

    /** Notes what a request is about, when it is opened; of those that are older than this, at their next step. */
    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (matter.kind().equals(RequestKind.CODE)) {
            book.keep(matter.id(), tokens(matter));
        }
    }

    private static Set<String> tokens(Matter matter) {
        return Notions.of(matter.title() + "\n" + matter.fields().getOrDefault("content", ""));
    }

    /** Those most like this one, at most five. */
    public List<Matter> find(Scope scope, Matter matter) {
        return find(scope, tokens(matter)).stream()
                .filter(other -> other.id() != matter.id())
                .limit(MOST)
                .toList();
    }

    /** Those most like a text that somebody is about to send, at most five. */
    public List<Matter> find(Scope scope, String text) {
        return find(scope, Notions.of(text)).stream().limit(MOST).toList();
    }

    private List<Matter> find(Scope scope, Set<String> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        var likeness = new HashMap<Long, Double>();
        book.listNear(scope, tokens, LOOKED_AT)
                .forEach(near -> likeness.put(
                        near.matter(), Notions.likeness(tokens, near.shared(), near.pairs(), near.notions())));
        List<Long> best = likeness.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST)
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return matters.list(scope, best);
    }
}
