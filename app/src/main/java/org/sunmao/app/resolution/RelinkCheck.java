package org.sunmao.app.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links all enterprise mentions anew by the model in use and holds the result against the journal, subject ids included, and against
 * the links that the server keeps in memory. What evidence and decisions changed since the last derivation is linked before, as that
 * would do; else nothing changes. New evidence waits meanwhile.
 */
@Component
public class RelinkCheck {

    private static final int EXAMPLES = 20;

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final ActiveMentions mentions;
    private final Identities identities;
    private final LiveLinks live;
    private final LinkJournal journal;
    private final EnterpriseLinking linking;
    private final JsonMapper json;

    RelinkCheck(
            WorkerDatabase database,
            WorkLock lock,
            ActiveMentions mentions,
            Identities identities,
            LiveLinks live,
            LinkJournal journal,
            EnterpriseLinking linking,
            JsonMapper json) {
        this.database = database;
        this.lock = lock;
        this.mentions = mentions;
        this.identities = identities;
        this.live = live;
        this.journal = journal;
        this.linking = linking;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param model the model by which was linked
     * @param mentions how many mentions count
     * @param linked how many of them stand for a subject
     * @param subjects how many subjects they stand for
     * @param differences mentions about which the journal says something else
     * @param newIds clusters that would get a new subject id, though the journal has them under one already
     * @param inMemory mentions about which the links in memory say something else, reasons included
     * @param examples some of the differences
     * @param took how long linking anew took
     */
    public record Report(
            String model,
            int mentions,
            int linked,
            int subjects,
            int differences,
            int newIds,
            int inMemory,
            List<Difference> examples,
            Duration took) {

        /** Whether nothing differs. */
        @JsonProperty
        public boolean equal() {
            return differences == 0 && newIds == 0 && inMemory == 0;
        }
    }

    /**
     * One difference.
     *
     * @param mention the mention's number; 0 where it is not known any more
     * @param where {@code journal} or {@code memory}
     * @param kept what is there
     * @param anew what linking anew gives
     */
    public record Difference(long mention, String where, String kept, String anew) {}

    private record Given(
            Map<String, ActiveMention> mentions,
            Links anew,
            Map<String, Long> known,
            Map<Long, String> journal,
            Links live) {}

    /** Compares; takes as long as linking all mentions. Empty where the model in use is not pinned: then all are linked anew each time. */
    public Optional<Report> check() {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            if (!linking.follow()) {
                return Optional.<Report>empty();
            }
            Map<String, ActiveMention> active = mentions.list(MentionKind.ENTERPRISE).stream()
                    .collect(Collectors.toMap(ActiveMention::key, Function.identity()));
            Instant began = Instant.now();
            Links anew = linking.linkAnew(active.values());
            Duration took = Duration.between(began, Instant.now());
            var given = new Given(
                    active,
                    anew,
                    identities.known(MentionKind.ENTERPRISE.code()),
                    journal.states(MentionKind.ENTERPRISE),
                    live.links().orElseThrow());
            return Optional.of(compare(given, took));
        }));
    }

    private Report compare(Given given, Duration took) {
        Map<String, List<String>> clusters =
                LinkZones.foundedClusters(MentionKind.ENTERPRISE, given.anew(), given.mentions());
        Map<String, Long> subjects = new HashMap<>();
        int newIds = 0;
        for (Map.Entry<String, List<String>> cluster : clusters.entrySet()) {
            Long id = SubjectLedger.foresee(given.known(), cluster.getValue());
            if (id == null) {
                newIds++;
            } else {
                subjects.put(cluster.getKey(), id);
            }
        }
        var examples = new ArrayList<Difference>();
        int differences = againstJournal(given, subjects, examples);
        int inMemory = againstMemory(given, examples);
        int linked = (int) given.anew().links().stream()
                .filter(link -> link.cluster() != null && subjects.containsKey(link.cluster()))
                .count();
        return new Report(
                given.anew().model(),
                given.mentions().size(),
                linked,
                clusters.size(),
                differences,
                newIds,
                inMemory,
                examples,
                took);
    }

    private int againstJournal(Given given, Map<String, Long> subjects, List<Difference> examples) {
        var written = new LinkJson(json, subjects);
        Map<Long, String> rest = new TreeMap<>(given.journal());
        int differences = 0;
        for (Link link : given.anew().links()) {
            long mention =
                    Objects.requireNonNull(given.mentions().get(link.key())).id();
            String anew = LinkWriter.entry(
                            mention, link, subjects, written, given.anew().model())
                    .state();
            String kept = rest.remove(mention);
            if (!anew.equals(kept)) {
                differences++;
                add(examples, mention, "journal", kept, anew);
            }
        }
        rest.forEach((mention, kept) -> add(examples, mention, "journal", kept, null));
        return differences + rest.size();
    }

    private static int againstMemory(Given given, List<Difference> examples) {
        Map<String, Link> rest = new TreeMap<>();
        given.live().links().forEach(link -> rest.put(link.key(), link));
        int differences = 0;
        for (Link link : given.anew().links()) {
            Link kept = rest.remove(link.key());
            if (!link.equals(kept)) {
                differences++;
                long mention =
                        Objects.requireNonNull(given.mentions().get(link.key())).id();
                add(examples, mention, "memory", kept == null ? null : kept.toString(), link.toString());
            }
        }
        rest.values().forEach(link -> add(examples, 0, "memory", link.toString(), null));
        return differences + rest.size();
    }

    private static void add(
            List<Difference> examples, long mention, String where, @Nullable String kept, @Nullable String anew) {
        if (examples.size() < EXAMPLES) {
            examples.add(new Difference(
                    mention, where, Objects.requireNonNullElse(kept, ""), Objects.requireNonNullElse(anew, "")));
        }
    }
}
