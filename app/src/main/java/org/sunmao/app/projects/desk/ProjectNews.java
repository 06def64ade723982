package org.sunmao.app.projects.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.rules.InvestorName;

/** What becomes of a project's steps in its own tables, in the transaction of the step: files that it leads to, how it is counted, who reported first. */
@Component
class ProjectNews {

    private final WorkerDatabase database;
    private final MatterTime time;
    private final ProjectGate gate;
    private final Twins twins;
    private final InvestorFiles investors;
    private final int protectionDays;

    ProjectNews(
            WorkerDatabase database,
            MatterTime time,
            ProjectGate gate,
            Twins twins,
            InvestorFiles investors,
            @Value("${sunmao.projects.protection-days:90}") int protectionDays) {
        this.database = database;
        this.time = time;
        this.gate = gate;
        this.twins = twins;
        this.investors = investors;
        this.protectionDays = protectionDays;
    }

    @EventListener
    void on(MatterMoved news) {
        Matter matter = news.matter();
        if (!matter.kind().equals(ProjectKind.CODE)) {
            return;
        }
        switch (news.word()) {
            case "opened" -> opened(matter);
            case "judge" -> judged(matter);
            case "register" -> registered(matter);
            case "place" -> placed(matter);
            default -> {
                // Nothing of it stands in tables of this room.
            }
        }
    }

    private void opened(Matter matter) {
        Map<String, String> fields = matter.fields();
        String investor = fields.getOrDefault("investor", "");
        InvestorName name = InvestorName.read(investor);
        Optional<Long> file = investors.file(fields.get("investor-code"), investor);
        LocalDate until = time.today().plusDays(protectionDays);
        database.client()
                .sql("""
                        insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, sound, enterprise_id, reported_at, protected_until)
                        values (:id, :investor, :canonical, :without, :distinctive, :core, :sound, :file, (select opened_at from matters.matter where id = :id), :until)
                        """)
                .param("id", matter.id())
                .param("investor", investor)
                .param("canonical", name.canonical())
                .param("without", name.withoutPlace())
                .param("distinctive", name.distinctive())
                .param("core", name.core())
                .param("sound", name.sound())
                .param("file", file.orElse(null))
                .param("until", until)
                .update();
        twins.look(matter.id());
        file.filter(investors::isHere).ifPresent(any -> mark(matter.id(), "local", "in-district"));
        if (twins.isEarlierPhaseThere(matter.id())) {
            mark(matter.id(), "second", "earlier-phase");
        }
        if ("yes".equals(fields.get("fiscal"))) {
            database.client()
                    .sql(
                            "insert into projects.mark (matter_id, mark, holds, why, by_person) values (?, 'fiscal', true, 'said-when-reported', ?)")
                    .params(matter.id(), matter.openedBy())
                    .update();
        }
    }

    /** Files that came meanwhile may know the investor, and tie it to another report. */
    private void judged(Matter matter) {
        investors
                .file(matter.fields().get("investor-code"), matter.fields().getOrDefault("investor", ""))
                .ifPresent(file -> database.client()
                        .sql(
                                "update projects.project set enterprise_id = ? where matter_id = ? and enterprise_id is null")
                        .params(file, matter.id())
                        .update());
        twins.look(matter.id());
    }

    /** A firm that the register knew in the district before the first report is no new one. */
    private void registered(Matter matter) {
        Optional<Long> firm = investors.file(matter.fields().get("registered-code"), "");
        database.client()
                .sql("update projects.project set firm_id = :firm where matter_id = :id")
                .param("firm", firm.orElse(null))
                .param("id", matter.id())
                .update();
        boolean before = firm.isPresent()
                && database.client()
                        .sql("""
                                select exists (select 1 from enterprises.enterprise e join projects.project p on p.matter_id = :matter
                                    where e.id = :firm and (e.established_on < p.reported_at::date and cardinality(e.street_codes) > 0
                                        or exists (select 1 from enterprises.registration r where r.enterprise_id = e.id and r.first_seen < p.reported_at::date)))
                                """)
                        .param("matter", matter.id())
                        .param("firm", firm.get())
                        .query(Boolean.class)
                        .single();
        if (before) {
            mark(matter.id(), "relocation", "registered-before");
        }
    }

    private void placed(Matter matter) {
        boolean plot = "plot".equals(matter.fields().get("place-kind"));
        Optional<Long> building =
                plot ? Optional.empty() : gate.building(matter.fields().getOrDefault("place", ""));
        database.client()
                .sql("update projects.project set building_id = :building where matter_id = :id")
                .param("building", building.orElse(null))
                .param("id", matter.id())
                .update();
    }

    private void mark(long matter, String mark, String why) {
        database.client()
                .sql("insert into projects.mark (matter_id, mark, holds, why) values (?, ?, true, ?)")
                .params(matter, mark, why)
                .update();
    }
}
