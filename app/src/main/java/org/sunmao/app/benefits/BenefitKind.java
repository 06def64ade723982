package org.sunmao.app.benefits;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.OFFICE;

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
 * The life of a project that shares its benefits. It is planned with land and contracts, built, planted, and settled season by season; a settled one is planted again or
 * ends. The team's unit, the office and the council's office handle it; the investor reads it, with households under their masks.
 */
@Configuration(proxyBeanMethods = false)
public class BenefitKind {

    /** The kind's word. */
    public static final String CODE = "benefit";

    /** The step that settles the newest season that is not settled. */
    public static final String SETTLE = "settle";

    @Bean
    MatterKind benefitMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor council = Actor.any(COUNCIL);
        Actor team = Actor.lead(DEPARTMENT);
        Actor investor = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "LN", "benefits", "/benefits")
                .state("planned", 60)
                .end("given-up")
                .state("building")
                .state("growing")
                .state("settled")
                .end("ended")
                .field(MatterField.line("enterprise", 18).neededFrom("planned"))
                .field(MatterField.line("crop", 60).neededFrom("planned"))
                .field(MatterField.line("villages", 120).neededFrom("planned"))
                .field(MatterField.line("collective", 80).neededFrom("planned"))
                .field(MatterField.of("investment", FieldType.MONEY).neededFrom("planned"))
                .field(MatterField.of("mu-planned", FieldType.COUNT).neededFrom("planned"))
                .field(MatterField.text("plan", 1000).neededFrom("planned"))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("planned"))
                .field(MatterField.text("result", 1000).neededFrom("ended"))
                .move("build", "building", "planned")
                .tells(investor)
                .by(team, office, council)
                .move("grow", "growing", "building")
                .tells(investor)
                .by(team, office, council)
                .move(SETTLE, "settled", "growing")
                .tells(investor, office)
                .by(team, office, council)
                .move("next", "growing", "settled")
                .by(team, office, council)
                .move("end", "ended", "settled")
                .asks("result")
                .aside()
                .tells(investor)
                .by(office, council)
                .move("give-up", "given-up", "planned", "building")
                .reasoned()
                .aside()
                .tells(investor)
                .by(team, office, council)
                .sees(Sight.ALL, Audience.CONFIDANTS, OFFICE)
                .sees(Sight.ALL, Audience.HANDLERS, COUNCIL)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT)
                .sees(Sight.ALL, Audience.ALL, LEADER)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, council, Actor.party(DEPARTMENT), investor)
                .may(Act.CHANGE, office, council)
                .build();
    }
}
