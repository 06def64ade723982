package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.resolution.ActiveMentions.Known;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.enterprise.EnterpriseResolver;
import tools.jackson.databind.json.JsonMapper;

/** Brings links into the journal and their clusters to their subject ids: all of them, or those that changed. */
@Component
class LinkWriter {

    private final WorkerDatabase database;
    private final ActiveMentions mentions;
    private final SubjectLedger ledger;
    private final LinkJournal journal;
    private final JsonMapper json;

    LinkWriter(
            WorkerDatabase database,
            ActiveMentions mentions,
            SubjectLedger ledger,
            LinkJournal journal,
            JsonMapper json) {
        this.database = database;
        this.mentions = mentions;
        this.ledger = ledger;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Makes the journal say these links and no others.
     *
     * @return cluster name to subject id
     */
    Map<String, Long> bring(MentionKind kind, Map<String, ActiveMention> active, Links links) {
        Map<String, Long> subjects = ledger.assign(kind, LinkZones.foundedClusters(kind, links, active));
        var written = new LinkJson(json, subjects);
        var entries = new ArrayList<LinkJournal.Entry>(active.size());
        for (Link link : links.links()) {
            long mention = Objects.requireNonNull(active.get(link.key())).id();
            entries.add(entry(mention, link, subjects, written, links.model()));
        }
        journal.bring(kind, entries);
        return subjects;
    }

    /**
     * Makes the journal follow changes of enterprise links. What else hangs on them follows too: a cluster that lost or gained a member
     * may get another subject id, and with it every member, and every doubtful mention that has it as a candidate.
     *
     * @return the mentions whose link in the journal changed
     */
    Set<Long> bringChanges(EnterpriseResolver resolver, List<EnterpriseResolver.Change> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        Map<String, List<String>> clusters = touched(resolver, changes);
        Set<String> keys = new TreeSet<>();
        changes.forEach(change -> keys.add(change.key()));
        clusters.values().forEach(keys::addAll);
        Map<String, Known> known = mentions.known(MentionKind.ENTERPRISE, keys);
        clusters.values().removeIf(members -> members.stream().noneMatch(key -> founds(known.get(key))));
        Map<String, Long> before = with(known, Known::subject);
        Map<String, Long> subjects = new HashMap<>(
                ledger.assign(MentionKind.ENTERPRISE, clusters, with(known, Known::minted), leads(known.values())));
        Map<String, Long> waiting = waitingFor(renamed(clusters, before, subjects));
        keys.addAll(waiting.keySet());
        List<Link> links = links(resolver, keys);
        Set<String> elsewhere = candidatesElsewhere(links, subjects.keySet());
        if (!elsewhere.isEmpty()) {
            subjects.putAll(mentions.subjects(elsewhere));
        }
        var written = new LinkJson(json, subjects);
        var entries = new ArrayList<LinkJournal.Entry>(links.size());
        Set<String> gone = new HashSet<>(keys);
        for (Link link : links) {
            gone.remove(link.key());
            Known mention = known.get(link.key());
            long id = mention == null ? Objects.requireNonNull(waiting.get(link.key())) : mention.id();
            entries.add(entry(id, link, subjects, written, resolver.modelId()));
        }
        return journal.bringSome(
                entries,
                gone.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Known::id)
                        .toList());
    }

    private static Map<String, Long> with(Map<String, Known> known, Function<Known, @Nullable Long> what) {
        var found = new HashMap<String, Long>();
        known.forEach((key, mention) -> {
            Long value = what.apply(mention);
            if (value != null) {
                found.put(key, value);
            }
        });
        return found;
    }

    private static Map<Long, Long> leads(Collection<Known> known) {
        var leads = new HashMap<Long, Long>();
        for (Known mention : known) {
            Long minted = mention.minted();
            Long to = mention.leads();
            if (minted != null && to != null) {
                leads.put(minted, to);
            }
        }
        return leads;
    }

    private static boolean founds(@Nullable Known mention) {
        return mention != null && mention.founds();
    }

    /** The clusters that a changed link left or entered, as they are now. */
    private static Map<String, List<String>> touched(
            EnterpriseResolver resolver, List<EnterpriseResolver.Change> changes) {
        Set<String> names = new TreeSet<>();
        for (EnterpriseResolver.Change change : changes) {
            addCluster(change.before(), names);
            addCluster(change.after(), names);
        }
        var clusters = new HashMap<String, List<String>>();
        for (String name : names) {
            List<String> members = resolver.members(name);
            if (!members.isEmpty()) {
                clusters.put(name, members);
            }
        }
        return clusters;
    }

    private static void addCluster(@Nullable Link link, Set<String> names) {
        if (link != null && link.cluster() != null) {
            names.add(link.cluster());
        }
    }

    private static List<Link> links(EnterpriseResolver resolver, Collection<String> keys) {
        var links = new ArrayList<Link>(keys.size());
        for (String key : keys) {
            Link link = resolver.link(key);
            if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    /** The names of candidates' clusters that are not among those; a cluster is named by one of its anchors. */
    private static Set<String> candidatesElsewhere(List<Link> links, Set<String> clusters) {
        Set<String> names = new HashSet<>();
        for (Link link : links) {
            for (Candidate candidate : link.candidates()) {
                if (!clusters.contains(candidate.cluster())) {
                    names.add(candidate.cluster());
                }
            }
        }
        return names;
    }

    /** Subjects whose mentions now stand for another. */
    private static Set<Long> renamed(
            Map<String, List<String>> clusters, Map<String, Long> before, Map<String, Long> after) {
        Set<Long> renamed = new HashSet<>();
        clusters.forEach((name, members) -> {
            Long now = after.get(name);
            for (String key : members) {
                Long was = before.get(key);
                if (was != null && !was.equals(now)) {
                    renamed.add(was);
                }
            }
        });
        return renamed;
    }

    /** Doubtful mentions, key to number, that have one of these subjects as a candidate. */
    private Map<String, Long> waitingFor(Set<Long> subjects) {
        var waiting = new HashMap<String, Long>();
        if (!subjects.isEmpty()) {
            database.client().sql("""
                            select encode(m.hash, 'hex'), m.id from resolution.link l
                            join resolution.mention m on m.id = l.mention_id and m.kind = 'enterprise'
                            where l.until_at is null and l.zone = 'review' and exists (
                                select 1 from jsonb_array_elements(l.candidates) c
                                where (c.value ->> 'subject')::bigint = any(?))
                            """).param(subjects.toArray(Long[]::new)).query(row -> {
                waiting.put(row.getString(1), row.getLong(2));
            });
        }
        return waiting;
    }

    /** The link as the journal has it. */
    static LinkJournal.Entry entry(
            long mention, Link link, Map<String, Long> subjects, LinkJson written, String model) {
        Long subject = link.cluster() == null ? null : subjects.get(link.cluster());
        return new LinkJournal.Entry(
                mention,
                LinkZones.zone(link, subject != null),
                subject,
                link.bits(),
                link.probability(),
                written.reasons(link),
                written.candidates(link),
                written.candidateSubjects(link),
                link.asserted(),
                model);
    }
}
