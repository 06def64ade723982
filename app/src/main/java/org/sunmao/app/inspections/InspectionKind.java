package org.sunmao.app.inspections;

import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.OFFICE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.Sight;

/**
 * The life of an inspection. A department plans it with its legal basis; the office approves it within the yearly limit, puts it together with another, or refuses it
 * with a reason. Inspections after a complaint or for safety are not limited, but name their cause. What is announced is told to the enterprise when it is approved,
 * everything else when it was held.
 */
@Configuration(proxyBeanMethods = false)
public class InspectionKind {

    /** The kind's word. */
    public static final String CODE = "inspection";

    /** Sorts that the yearly limit counts. */
    public static final List<String> LIMITED = List.of("routine", "random", "special");

    /** Sorts that the enterprise is told of before. */
    public static final List<String> ANNOUNCED = List.of("routine", "special");

    @Bean
    MatterKind inspectionMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor unit = Actor.lead(DEPARTMENT);
        Actor firm = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "JC", "inspections", "/inspections")
                .state("planned", 2)
                .state("approved")
                .end("held")
                .end("refused")
                .end("cancelled")
                .field(MatterField.line("enterprise", 18).neededFrom("planned"))
                .field(MatterField.choice("sort", "routine", "random", "special", "complaint", "safety")
                        .neededFrom("planned"))
                .field(MatterField.text("basis", 500).neededFrom("planned"))
                .field(MatterField.text("items", 1000).neededFrom("planned"))
                .field(MatterField.of("from", FieldType.DATE).neededFrom("planned"))
                .field(MatterField.of("until", FieldType.DATE).neededFrom("planned"))
                .field(MatterField.text("cause", 500))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("planned"))
                .field(MatterField.choice("refusal", "limit", "basis", "together", "other"))
                .field(MatterField.of("held-on", FieldType.DATE).neededFrom("held"))
                .field(MatterField.choice("result", "none", "at-once", "order", "penalty")
                        .neededFrom("held"))
                .field(MatterField.text("findings", 1000).neededFrom("held"))
                .move("approve", "approved", "planned")
                .tells(unit, firm)
                .by(office)
                .move("refuse", "refused", "planned")
                .asks("refusal")
                .needs("refusal")
                .reasoned()
                .tells(unit)
                .by(office)
                .move("hold", "held", "approved")
                .asks("held-on", "result", "findings")
                .tells(firm)
                .by(unit)
                .move("cancel", "cancelled", "planned", "approved")
                .reasoned()
                .aside()
                .tells(firm)
                .by(unit, office)
                .sees(Sight.ALL, Audience.CONFIDANTS, OFFICE, LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, Actor.party(DEPARTMENT), firm)
                .may(Act.MERGE, office)
                .build();
    }
}
