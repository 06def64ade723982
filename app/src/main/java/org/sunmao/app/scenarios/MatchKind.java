package org.sunmao.app.scenarios;

import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.INVESTMENT;
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

/** The life of a match: contacted, tried, contracted, delivered, or why not. What was delivered was contracted before. */
@Configuration(proxyBeanMethods = false)
public class MatchKind {

    /** The kind's word. */
    public static final String CODE = "match";

    /** Its states, in their order; the last two are those in which it came to nothing. */
    public static final List<String> STATES =
            List.of("proposed", "contacted", "pilot", "contracted", "delivered", "failed", "declined");

    private static final int CONTACTED_WITHIN = 5;
    private static final int DECIDED_WITHIN = 20;

    @Bean
    MatterKind matchMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor investment = Actor.any(INVESTMENT);
        Actor unit = Actor.lead(DEPARTMENT);
        Actor firm = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "PP", "scenarios.match", "/scenarios/matches")
                .state("proposed", CONTACTED_WITHIN)
                .end("failed")
                .end("declined")
                .state("contacted", DECIDED_WITHIN)
                .state("pilot")
                .state("contracted")
                .end("delivered")
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT))
                .field(MatterField.of("contacted-on", FieldType.DATE))
                .field(MatterField.text("contact-note", 500))
                .field(MatterField.of("pilot-on", FieldType.DATE))
                .field(MatterField.text("pilot-what", 500))
                .field(MatterField.of("contracted-on", FieldType.DATE).neededFrom("contracted"))
                .field(MatterField.of("sum", FieldType.MONEY).neededFrom("contracted"))
                .field(MatterField.line("contract-number", 60).neededFrom("contracted"))
                .field(MatterField.of("delivered-on", FieldType.DATE).neededFrom("delivered"))
                .field(MatterField.text("acceptance", 500).neededFrom("delivered"))
                .field(MatterField.choice(
                        "failure", "price", "technique", "qualification", "funds", "time", "rival", "changed", "other"))
                .field(MatterField.choice("refusal", "busy", "unfit", "terms", "distance", "other"))
                .move("contact", "contacted", "proposed")
                .asks("contacted-on", "contact-note")
                .needs("contacted-on")
                .tells(firm, unit)
                .by(office, investment, unit)
                .move("try", "pilot", "contacted")
                .asks("pilot-on", "pilot-what")
                .needs("pilot-on", "pilot-what")
                .tells(firm, unit)
                .by(office, investment, unit)
                .move("contract", "contracted", "contacted", "pilot")
                .asks("contracted-on", "sum", "contract-number")
                .needs("contracted-on", "sum", "contract-number")
                .tells(firm, unit)
                .by(office, investment, unit)
                .move("deliver", "delivered", "contracted")
                .asks("delivered-on", "acceptance")
                .needs("delivered-on", "acceptance")
                .tells(firm, unit)
                .by(office, investment, unit)
                .move("fail", "failed", "proposed", "contacted", "pilot", "contracted")
                .asks("failure")
                .needs("failure")
                .reasoned()
                .aside()
                .tells(firm, unit)
                .by(office, investment, unit)
                .move("decline", "declined", "proposed", "contacted")
                .asks("refusal")
                .needs("refusal")
                .reasoned()
                .aside()
                .tells(office, investment, unit)
                .by(firm)
                .sees(Sight.ALL, Audience.HANDLERS, OFFICE, INVESTMENT)
                .sees(Sight.ALL, Audience.ALL, LEADER)
                .sees(Sight.PARTY, Audience.ALL, DEPARTMENT)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, investment, Actor.party(DEPARTMENT), firm)
                .may(Act.PAUSE, office, investment)
                .build();
    }
}
