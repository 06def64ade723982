package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Progress;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/**
 * Tells which links another model would change: links the same mentions under the same decisions by both, and keeps the difference. No
 * link is touched. Takes twice as long as linking.
 */
@Component
public class ModelComparer {

    private static final int EXAMPLES_OF_A_KIND = 40;
    private static final List<String> COLUMNS = List.of(
            "comparison_id",
            "mention_id",
            "change",
            "was_zone",
            "was_subject",
            "was_bits",
            "becomes_zone",
            "becomes_subject",
            "becomes_mention",
            "becomes_bits");

    private final WorkerDatabase database;
    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final Identities identities;

    ModelComparer(WorkerDatabase database, ActiveMentions mentions, DecisionBook decisions, Identities identities) {
        this.database = database;
        this.mentions = mentions;
        this.decisions = decisions;
        this.identities = identities;
    }

    private record Given(
            EnterpriseModel active,
            EnterpriseModel other,
            Map<String, ActiveMention> mentions,
            List<Constraint> decisions,
            Map<String, Long> subjects) {}

    /**
     * Compares the model with the one in use.
     *
     * @return the number of the comparison
     * @throws IllegalArgumentException if there is no such model
     */
    public long compare(String model, String by, Progress progress) {
        Given given = database.inTransaction(() -> read(model));
        Map<String, LinkSeen> was = seen(given, given.active(), (done, all) -> progress.at("", done, 2 * all));
        Map<String, LinkSeen> becomes = seen(given, given.other(), (done, all) -> progress.at("", all + done, 2 * all));
        var changes = new LinkChanges(was, becomes);
        return Objects.requireNonNull(database.inTransaction(() -> write(given, changes, by)));
    }

    private Given read(String model) {
        var shelf = new ModelShelf(database.client());
        EnterpriseModel other =
                shelf.find(model).orElseThrow(() -> new IllegalArgumentException("no such model: " + model));
        Map<String, ActiveMention> active = mentions.list(MentionKind.ENTERPRISE).stream()
                .collect(Collectors.toMap(ActiveMention::key, Function.identity()));
        return new Given(
                shelf.active(),
                other,
                active,
                decisions.constraints(MentionKind.ENTERPRISE),
                identities.known(MentionKind.ENTERPRISE.code()));
    }

    private static Map<String, LinkSeen> seen(Given given, EnterpriseModel model, EnterpriseLinker.Progress progress) {
        List<EnterpriseRecord> records = given.mentions().values().stream()
                .map(LinkageRecords::enterprise)
                .toList();
        var links = new EnterpriseLinker(model).link(records, given.decisions(), progress);
        var clusters = LinkZones.foundedClusters(MentionKind.ENTERPRISE, links, given.mentions());
        var ids = new HashMap<String, @Nullable Long>();
        clusters.forEach((cluster, members) -> ids.put(cluster, SubjectLedger.foresee(given.subjects(), members)));
        var seen = new HashMap<String, LinkSeen>();
        links.links().forEach(link -> seen.put(link.key(), LinkSeen.of(link, ids)));
        return seen;
    }

    private long write(Given given, LinkChanges changes, String by) {
        long id = database.client()
                .sql("""
                        insert into resolution.model_comparison
                            (model_id, against, by_person, mentions, gained, lost, moved, to_review, from_review)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        given.other().id(),
                        given.active().id(),
                        by,
                        given.mentions().size())
                .params(changes.count(LinkChange.GAINED), changes.count(LinkChange.LOST))
                .params(changes.count(LinkChange.MOVED))
                .params(changes.count(LinkChange.TO_REVIEW), changes.count(LinkChange.FROM_REVIEW))
                .query(Long.class)
                .single();
        var rows = new ArrayList<@Nullable Object[]>();
        for (LinkChange kind : LinkChange.values()) {
            changes.examples(kind, EXAMPLES_OF_A_KIND).forEach(e -> rows.add(row(given, id, kind, e)));
        }
        database.copyIn("resolution.model_comparison_example", COLUMNS, rows);
        return id;
    }

    private static @Nullable Object[] row(Given given, long id, LinkChange kind, LinkChanges.Example e) {
        String founder = e.becomes().founder();
        return new @Nullable Object[] {
            id,
            mention(given, e.key()),
            kind.word(),
            e.was().zone(),
            e.was().subject(),
            e.was().bits(),
            e.becomes().zone(),
            e.becomes().subject(),
            founder == null ? null : mention(given, founder),
            e.becomes().bits()
        };
    }

    private static Long mention(Given given, String key) {
        return Objects.requireNonNull(given.mentions().get(key)).id();
    }
}
