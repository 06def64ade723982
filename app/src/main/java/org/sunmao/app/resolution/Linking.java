package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.place.BuildingLinker;
import org.sunmao.linkage.place.BuildingLinks;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links every mention that counts, buildings first because an enterprise's building is evidence about the enterprise. Links are a
 * function of the mentions, the decisions and the model in use; the order in which anything arrived plays no part.
 */
@Component
class Linking implements DerivationStep {

    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final SubjectLedger ledger;
    private final LinkJournal journal;
    private final AliasShelf aliases;
    private final JsonMapper json;
    private final Models models;
    private final BuildingLinker buildings = new BuildingLinker();

    Linking(
            ActiveMentions mentions,
            DecisionBook decisions,
            SubjectLedger ledger,
            LinkJournal journal,
            AliasShelf aliases,
            Models models,
            JsonMapper json) {
        this.mentions = mentions;
        this.decisions = decisions;
        this.ledger = ledger;
        this.journal = journal;
        this.aliases = aliases;
        this.models = models;
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
        linkBuildings();
        progress.at("resolution.enterprises", 0, 0);
        linkEnterprises();
        journal.markDirty();
        journal.weighReviews();
    }

    private void linkBuildings() {
        Map<String, ActiveMention> active = active(MentionKind.BUILDING);
        BuildingLinks found = buildings.linkAndLearn(
                active.values().stream().map(LinkageRecords::building).toList(),
                decisions.constraints(MentionKind.BUILDING));
        aliases.bring(found.aliases(), bring(MentionKind.BUILDING, active, found.links()), active);
    }

    private void linkEnterprises() {
        Map<String, ActiveMention> active = active(MentionKind.ENTERPRISE);
        Links found = new EnterpriseLinker(models.active())
                .link(
                        active.values().stream().map(LinkageRecords::enterprise).toList(),
                        decisions.constraints(MentionKind.ENTERPRISE));
        bring(MentionKind.ENTERPRISE, active, found);
    }

    private Map<String, ActiveMention> active(MentionKind kind) {
        return mentions.list(kind).stream().collect(Collectors.toMap(ActiveMention::key, Function.identity()));
    }

    /** Makes the journal say these links; the subjects are those of their clusters. */
    private Map<String, Long> bring(MentionKind kind, Map<String, ActiveMention> active, Links links) {
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

    private static LinkJournal.Entry entry(
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
