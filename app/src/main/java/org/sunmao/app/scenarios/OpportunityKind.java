package org.sunmao.app.scenarios;

import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.INVESTMENT;
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

/** The life of an opportunity: drafted by whoever has it, checked by the office, released with a batch, matched, ended. What it says is kept by this room, version by version. */
@Configuration(proxyBeanMethods = false)
public class OpportunityKind {

    /** The kind's word. */
    public static final String CODE = "scenario";

    private static final int CHECKED_WITHIN = 5;
    private static final int RELEASED_WITHIN = 20;

    @Bean
    MatterKind opportunityMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor investment = Actor.any(INVESTMENT);
        Actor unit = Actor.lead(DEPARTMENT);
        Actor firm = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "CJ", "scenarios.opportunity", "/scenarios/items")
                .state("draft")
                .state("checking", CHECKED_WITHIN)
                .state("ready", RELEASED_WITHIN)
                .state("released")
                .state("matched")
                .end("ended")
                .end("withdrawn")
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT))
                .field(MatterField.choice("ending", "delivered", "expired", "cancelled", "nobody", "other"))
                .move("submit", "checking", "draft")
                .by(unit, firm, office, investment)
                .move("pass", "ready", "checking")
                .tells(unit, firm)
                .by(office, investment)
                .move("send-back", "draft", "checking", "ready")
                .reasoned()
                .aside()
                .tells(unit, firm)
                .by(office, investment)
                .move("release", "released", "ready")
                .tells(unit, firm)
                .by(office, investment)
                .move("take", "matched", "released")
                .aside()
                .tells(unit, firm)
                .by(office, investment, unit)
                .move("open-again", "released", "matched")
                .reasoned()
                .aside()
                .tells(unit, firm)
                .by(office, investment, unit)
                .move("end", "ended", "released", "matched")
                .asks("ending")
                .needs("ending")
                .aside()
                .tells(unit, firm)
                .by(office, investment, unit, firm)
                .move("withdraw", "withdrawn", "draft", "checking", "ready", "released")
                .reasoned()
                .aside()
                .tells(office)
                .by(unit, firm, office, investment)
                .sees(Sight.ALL, Audience.HANDLERS, OFFICE, INVESTMENT)
                .sees(Sight.ALL, Audience.ALL, LEADER)
                .sees(Sight.PARTY, Audience.ALL, DEPARTMENT)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, investment, Actor.party(DEPARTMENT), firm)
                .build();
    }
}
