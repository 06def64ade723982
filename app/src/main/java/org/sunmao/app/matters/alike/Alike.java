package org.sunmao.app.matters.alike;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.sunmao.app.matters.store.AlikeBook;

/** Finds matters that are about the same, within the reader's sight and never beyond it. */
@Component
public class Alike {

    private static final int LOOKED_AT = 300;
    private static final int MOST = 5;
    private static final int AT_A_TIME = 25;

    private final AlikeBook book;
    private final Matters matters;
    private final Map<String, AlikeKind> kinds = new HashMap<>();

    Alike(AlikeBook book, Matters matters, List<AlikeKind> kinds) {
        this.book = book;
        this.matters = matters;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    /** Notes what a matter is about, when it is opened; of those that are older than this, at their next step. */
    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        AlikeKind kind = kinds.get(matter.kind());
        if (kind != null) {
            Set<String> tokens = kind.tokens(matter);
            book.keep(matter.kind(), matter.id(), tokens, Notions.weight(tokens));
        }
    }

    /** Notes what something is about that is no matter: of the kind {@code past-…} of a kind of matters, whose readers alone find it. In the caller's transaction. */
    public void keepPast(String kind, long id, Set<String> tokens) {
        book.keep("past-" + kind, id, tokens, Notions.weight(tokens));
    }

    /** Those most like this one of its kind, at most five. */
    public List<Matter> find(Scope scope, Matter matter) {
        AlikeKind kind = kinds.get(matter.kind());
        return kind == null ? List.of() : find(scope, kind, kind.tokens(matter), matter.id());
    }

    /** Those of a kind most like a text that somebody is about to send, at most five. */
    public List<Matter> find(Scope scope, String kind, String text) {
        AlikeKind asked = kinds.get(kind);
        return asked == null ? List.of() : find(scope, asked, asked.tokens("", text), 0);
    }

    /** The first that the reader sees: few are read at a time, for the first few are nearly always among those. */
    private List<Matter> find(Scope scope, AlikeKind kind, Set<String> tokens, long itself) {
        List<Long> ids = near(scope, List.of(kind.kind()), tokens, kind.least()).stream()
                .map(Near::id)
                .filter(id -> id != itself)
                .toList();
        var found = new ArrayList<Matter>();
        for (int from = 0; from < ids.size() && found.size() < MOST; from += AT_A_TIME) {
            found.addAll(matters.list(scope, ids.subList(from, Math.min(ids.size(), from + AT_A_TIME))));
        }
        return found.stream().limit(MOST).toList();
    }

    /** Something that is alike, by its kind and id alone: whoever shows more of it reads it under the reader's scope. */
    public record Near(String kind, long id, double likeness) {}

    /** Ids of what is alike, of these kinds, the most alike first. */
    public List<Near> near(Scope scope, List<String> of, Set<String> tokens, double least) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return book.listNear(scope, of, tokens, LOOKED_AT).stream()
                .map(near -> new Near(near.kind(), near.ref(), Notions.likeness(tokens, near.shared(), near.weight())))
                .filter(near -> near.likeness() >= least)
                .sorted(Comparator.comparingDouble(Near::likeness)
                        .reversed()
                        .thenComparing(Near::kind)
                        .thenComparingLong(Near::id))
                .toList();
    }
}
