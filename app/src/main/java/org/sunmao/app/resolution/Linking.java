package org.sunmao.app.resolution;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.linkage.place.BuildingLinker;
import org.sunmao.linkage.place.BuildingLinks;

/**
 * Links every mention that counts, buildings first because an enterprise's building is evidence about the enterprise. Links are a
 * function of the mentions, the decisions and the model in use; the order in which anything arrived plays no part.
 */
@Component
class Linking implements DerivationStep {

    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final LinkJournal journal;
    private final AliasShelf aliases;
    private final LinkWriter writer;
    private final EnterpriseLinking enterprises;
    private final BuildingLinker buildings = new BuildingLinker();

    Linking(
            ActiveMentions mentions,
            DecisionBook decisions,
            LinkJournal journal,
            AliasShelf aliases,
            LinkWriter writer,
            EnterpriseLinking enterprises) {
        this.mentions = mentions;
        this.decisions = decisions;
        this.journal = journal;
        this.aliases = aliases;
        this.writer = writer;
        this.enterprises = enterprises;
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
    public boolean ofAll() {
        return true;
    }

    @Override
    public void derive(Progress progress) {
        progress.at("resolution.buildings", 0, 0);
        linkBuildings();
        journal.markDirty();
        progress.at("resolution.enterprises", 0, 0);
        enterprises.derive();
        journal.weighReviews();
    }

    private void linkBuildings() {
        Map<String, ActiveMention> active = active(MentionKind.BUILDING);
        BuildingLinks found = buildings.linkAndLearn(
                active.values().stream().map(LinkageRecords::building).toList(),
                decisions.constraints(MentionKind.BUILDING));
        aliases.bring(found.aliases(), writer.bring(MentionKind.BUILDING, active, found.links()), active);
    }

    private Map<String, ActiveMention> active(MentionKind kind) {
        return mentions.list(kind).stream().collect(Collectors.toMap(ActiveMention::key, Function.identity()));
    }
}
