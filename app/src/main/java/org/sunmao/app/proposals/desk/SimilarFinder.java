package org.sunmao.app.proposals.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.alike.Notions;
import org.sunmao.app.proposals.Past;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Publication;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.proposals.store.PastBook;
import org.sunmao.app.proposals.store.PublicationBook;

/** Finds suggestions and proposals that are about the same, of now and of the time before: those that the reader sees, and of others what is public. */
@Component
public class SimilarFinder {

    private static final int MOST = 6;
    private static final double LEAST = .07;
    private static final List<String> KINDS =
            List.of(ProposalKind.CODE, SuggestionKind.CODE, "past-" + ProposalKind.CODE);

    private final Alike alike;
    private final Matters matters;
    private final PastBook past;
    private final PublicationBook publications;

    SimilarFinder(Alike alike, Matters matters, PastBook past, PublicationBook publications) {
        this.alike = alike;
        this.matters = matters;
        this.past = past;
        this.publications = publications;
    }

    /** One that is alike; exactly one of the three is there. */
    public sealed interface Similar {
        /** The title. */
        String title();
    }

    /** A suggestion or proposal that the reader sees. */
    public record Seen(Matter matter) implements Similar {
        @Override
        public String title() {
            return matter.title();
        }
    }

    /** What is public of one that the reader does not see. */
    public record Public(Publication publication) implements Similar {
        @Override
        public String title() {
            return publication.title();
        }
    }

    /** One of the time before. */
    public record Before(Past past) implements Similar {
        @Override
        public String title() {
            return past.title();
        }
    }

    /**
     * Those most like a title and a text, at most six.
     *
     * @param but id of a matter that is left out; 0 for none
     */
    public List<Similar> find(Scope scope, String title, String text, long but) {
        List<Alike.Near> near = alike.near(scope, KINDS, Notions.titled(title, text), LEAST);
        List<Long> ids = near.stream()
                .filter(each -> !each.kind().startsWith("past-") && each.id() != but)
                .map(Alike.Near::id)
                .toList();
        Map<Long, Similar> found = new HashMap<>();
        publications.listOf(scope, ids).forEach(each -> found.put(each.matter(), new Public(each)));
        matters.list(scope, ids).forEach(each -> found.put(each.id(), new Seen(each)));
        Map<Long, Similar> before = new HashMap<>();
        past.list(
                        scope,
                        near.stream()
                                .filter(each -> each.kind().startsWith("past-"))
                                .map(Alike.Near::id)
                                .toList())
                .forEach(each -> before.put(each.id(), new Before(each)));
        var similar = new ArrayList<Similar>();
        for (Alike.Near each : near) {
            Similar one = each.kind().startsWith("past-") ? before.get(each.id()) : found.get(each.id());
            if (one != null && similar.size() < MOST) {
                similar.add(one);
            }
        }
        return similar;
    }
}
