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
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.place.BuildingLinker;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links every mention that counts, buildings first because an enterprise's building is evidence about the enterprise. Links are a
 * function of the mentions, the decisions and the model; the order in which anything arrived plays no part.
 */
@Component
class Linking implements DerivationStep {

    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final SubjectLedger ledger;
    private final LinkJournal journal;
    private final JsonMapper json;
    private final EnterpriseLinker enterprises = new EnterpriseLinker(EnterpriseModel.builtin());
    private final BuildingLinker buildings = new BuildingLinker();

    Linking(
            ActiveMentions mentions,
            DecisionBook decisions,
            SubjectLedger ledger,
            LinkJournal journal,
            JsonMapper json) {
        this.mentions = mentions;
        this.decisions = decisions;
        this.ledger = ledger;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String code() {
        return "resolution.link";
    }

    @Override
    public void derive(Progress progress) {
        progress.at("resolution.buildings", 0, 0);
        link(
                MentionKind.BUILDING,
                active -> buildings.link(
                        active.stream().map(LinkageRecords::building).toList(),
                        decisions.constraints(MentionKind.BUILDING)));
        progress.at("resolution.enterprises", 0, 0);
        link(
                MentionKind.ENTERPRISE,
                active -> enterprises.link(
                        active.stream().map(LinkageRecords::enterprise).toList(),
                        decisions.constraints(MentionKind.ENTERPRISE)));
        journal.markDirty();
        journal.weighReviews();
    }

    private void link(MentionKind kind, Function<List<ActiveMention>, Links> linker) {
        List<ActiveMention> active = mentions.list(kind);
        Map<String, ActiveMention> byKey =
                active.stream().collect(Collectors.toMap(ActiveMention::key, Function.identity()));
        Links links = linker.apply(active);
        Map<String, Long> subjects = ledger.assign(kind, foundedClusters(kind, links, byKey));
        var written = new LinkJson(json, subjects);
        var entries = new ArrayList<LinkJournal.Entry>(active.size());
        for (Link link : links.links()) {
            long mention = Objects.requireNonNull(byKey.get(link.key())).id();
            entries.add(entry(mention, link, subjects, written, links.model()));
        }
        journal.bring(kind, entries);
    }

    private static LinkJournal.Entry entry(
            long mention, Link link, Map<String, Long> subjects, LinkJson written, String model) {
        Long subject = link.cluster() == null ? null : subjects.get(link.cluster());
        return new LinkJournal.Entry(
                mention,
                zone(link, subject),
                subject,
                link.bits(),
                link.probability(),
                written.reasons(link),
                written.candidates(link),
                written.candidateSubjects(link),
                link.asserted(),
                model);
    }

    private static String zone(Link link, @Nullable Long subject) {
        if (link.zone() == Zone.REVIEW) {
            return "review";
        }
        if (subject == null) {
            return "none";
        }
        return link.zone() == Zone.LINKED ? "linked" : "new";
    }

    /** The clusters that may stand for a subject, with their members. */
    private static Map<String, List<String>> foundedClusters(
            MentionKind kind, Links links, Map<String, ActiveMention> byKey) {
        var clusters = new HashMap<String, List<String>>();
        for (Link link : links.links()) {
            if (link.cluster() != null) {
                clusters.computeIfAbsent(link.cluster(), any -> new ArrayList<>())
                        .add(link.key());
            }
        }
        clusters.values()
                .removeIf(members -> members.stream().map(byKey::get).noneMatch(m -> m != null && founds(kind, m)));
        return clusters;
    }

    private static boolean founds(MentionKind kind, ActiveMention m) {
        return LinkingRules.foundsConfirmed(kind, m.sourceKind()) || LinkingRules.foundsProvisional(kind, m);
    }
}
