package org.sunmao.app.proposals.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.StepRefusedException;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.ProposalBook;

/** What the steps of a proposal mean, and what they ask for besides their forms. Each counted thing is kept in a row of its own, with its day. */
@Component
public class ProposalSteps implements MatterGate {

    private final WorkerDatabase database;
    private final ProposalBook book;
    private final MatterTime time;
    private final boolean officeAssigns;

    /** {@code sunmao.proposals.office-assigns}: whether the platform's office may put proposals to units beside the council's office. */
    ProposalSteps(
            WorkerDatabase database,
            ProposalBook book,
            MatterTime time,
            @Value("${sunmao.proposals.office-assigns:true}") boolean officeAssigns) {
        this.database = database;
        this.book = book;
        this.time = time;
        this.officeAssigns = officeAssigns;
    }

    @Override
    public String kind() {
        return ProposalKind.CODE;
    }

    /** A reply tells how the unit was in touch with the proposers; what is planned is promised by a day. */
    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        if (!move.word().equals("reply")) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        if (matter.leadUnit() == null || !book.isContacted(matter.id(), matter.leadUnit())) {
            missing.add("contact");
        }
        if ("planned".equals(fields.get("result")) && !isPromised(matter)) {
            missing.add("promise");
        }
        return missing;
    }

    private boolean isPromised(Matter matter) {
        return database.client()
                .sql("select exists (select 1 from matters.promise where matter_id = ? and state = 'open')")
                .param(matter.id())
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (!matter.kind().equals(ProposalKind.CODE) || news.from() == null) {
            return;
        }
        Map<String, String> fields = matter.fields();
        switch (news.word()) {
            case "file" -> book.examine(matter.id(), "filed", null, time.today());
            case "refuse" -> book.examine(matter.id(), "unfiled", fields.get("ground"), time.today());
            case "forward" -> book.examine(matter.id(), "forwarded", ProposalKind.FORWARDED, time.today());
            case "assign", "reassign" -> assigned(news);
            case "reply" -> replied(matter);
            case "close", "close-unjudged" -> refuseIf(isPromised(matter), "promise-open");
            case "track" -> refuseIf(!isPromised(matter), "no-promise");
            case "follow" -> followed(matter);
            default -> {}
        }
    }

    private static void refuseIf(boolean holds, String word) {
        if (holds) {
            throw new StepRefusedException(word);
        }
    }

    private void assigned(MatterMoved news) {
        Reader reader = Objects.requireNonNull(news.reader());
        refuseIf(reader.is(Role.OFFICE) && !officeAssigns, "office");
        Map<String, String> fields = news.matter().fields();
        String lead = fields.getOrDefault(MatterFields.LEAD_UNIT, "");
        refuseIf(
                Set.of(fields.getOrDefault(MatterFields.CO_UNITS, "").split(","))
                        .contains(lead),
                "lead-helps");
    }

    /** The leading unit replies for all: it waits for units that help, as long as they have time. */
    private void replied(Matter matter) {
        boolean waits = database.client()
                .sql("""
                        select exists (select 1 from matters.part where matter_id = ? and not lead and state in ('asked', 'accepted')
                            and (due_on is null or due_on >= ?))
                        """)
                .params(matter.id(), time.today())
                .query(Boolean.class)
                .single();
        refuseIf(waits, "parts");
        Map<String, String> fields = matter.fields();
        book.reply(
                matter.id(),
                Objects.requireNonNull(matter.leadUnit()),
                Objects.requireNonNull(fields.get("class")),
                Objects.requireNonNull(fields.get("result")),
                time.today());
    }

    private void followed(Matter matter) {
        refuseIf(isPromised(matter), "promise-open");
        book.follow(matter.id(), Objects.requireNonNull(matter.fields().get("result-later")), time.today());
    }
}
