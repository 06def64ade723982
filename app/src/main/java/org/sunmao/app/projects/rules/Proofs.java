package org.sunmao.app.projects.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.projects.Stage;

/**
 * What has to be proven before a project comes into a stage: fields of the kind, as the kind declares them, and what stands in tables of its own, as it is declared here.
 */
public final class Proofs {

    /** The agreement with its sum, day and document. */
    public static final String AGREEMENT = "agreement";

    /** Funds that arrived, by month and with proof. */
    public static final String ARRIVAL = "arrival";

    /** Jobs that the agreement plans. */
    public static final String PLANNED_JOBS = "planned-jobs";

    /** Jobs that are there, with proof. */
    public static final String PROVEN_JOBS = "proven-jobs";

    /** What stands in tables, and the stage before which it must. */
    public static final Map<String, Stage> KEPT = Map.of(
            AGREEMENT, Stage.SIGNED,
            PLANNED_JOBS, Stage.SIGNED,
            ARRIVAL, Stage.FUNDED,
            PROVEN_JOBS, Stage.RUNNING);

    private Proofs() {}

    /** What must be proven from this stage on and from none before it, fields first. */
    public static List<String> of(MatterKind kind, Stage stage) {
        var names = new ArrayList<>(kind.fields().stream()
                .filter(field -> field.neededFrom() != null && stage.states().contains(field.neededFrom()))
                .map(MatterField::name)
                .toList());
        kept(stage).forEach(names::add);
        return names;
    }

    /** Of these, what stands in tables. */
    public static List<String> kept(Stage stage) {
        return KEPT.entrySet().stream()
                .filter(entry -> entry.getValue() == stage)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
