package org.sunmao.app.projects.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.rules.Proofs;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/** Lets no project into a stage before everything is proven that the stage and those before it ask for. */
@Component
class ProjectGate implements MatterGate {

    private final WorkerDatabase database;

    ProjectGate(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return ProjectKind.CODE;
    }

    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        Stage to = Stage.of(move.to());
        var missing = new ArrayList<String>();
        if (to == Stage.LOST || to.ordinal() <= Stage.of(matter.state()).ordinal()) {
            return missing;
        }
        Arrays.stream(Stage.values())
                .filter(stage -> stage.ordinal() <= to.ordinal())
                .flatMap(stage -> Proofs.kept(stage).stream())
                .filter(what -> !isKept(matter.id(), what))
                .forEach(missing::add);
        if (fields.containsKey("registered-code") && !isCreditCode(fields.get("registered-code"))) {
            missing.add("registered-code");
        }
        String kind = fields.get("place-kind");
        if (kind != null
                && !kind.equals("plot")
                && building(fields.getOrDefault("place", "")).isEmpty()) {
            missing.add("place");
        }
        return missing;
    }

    private boolean isKept(long matter, String what) {
        String sql = switch (what) {
            case Proofs.AGREEMENT ->
                "select exists (select 1 from projects.project where matter_id = ? and agreed_fen is not null)";
            case Proofs.ARRIVAL ->
                "select exists (select 1 from projects.project where matter_id = ? and arrived_fen > 0)";
            case Proofs.PLANNED_JOBS ->
                "select exists (select 1 from projects.project where matter_id = ? and planned_jobs is not null)";
            case Proofs.PROVEN_JOBS ->
                "select exists (select 1 from projects.project where matter_id = ? and proven_jobs is not null)";
            default -> throw new IllegalArgumentException("no table keeps " + what);
        };
        return database.client().sql(sql).param(matter).query(Boolean.class).single();
    }

    /** A unified social credit code whose both check characters fit (GB 32100-2015). */
    private static boolean isCreditCode(String text) {
        CodeReading code = CreditCode.read(text);
        return code.kind() == CodeKind.USCC && code.valid();
    }

    /** The building whose name a place begins with; the longest of several names. */
    Optional<Long> building(String place) {
        return database.client()
                .sql("""
                        select id from places.building where length(name) >= 2 and starts_with(:place, name)
                        order by status = 'confirmed' desc, length(name) desc, id limit 1
                        """)
                .param("place", place.strip())
                .query(Long.class)
                .optional();
    }
}
