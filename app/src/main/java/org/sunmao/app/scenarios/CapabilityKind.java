package org.sunmao.app.scenarios;

import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.INVESTMENT;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.OFFICE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.Sight;

/** The life of a capability: an enterprise says what it can do, the office checks, a batch makes it public, and it ends when it holds no longer. */
@Configuration(proxyBeanMethods = false)
public class CapabilityKind {

    /** The kind's word. */
    public static final String CODE = "capability";

    private static final int CHECKED_WITHIN = 5;
    private static final int RELEASED_WITHIN = 20;

    @Bean
    MatterKind capabilityMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor investment = Actor.any(INVESTMENT);
        Actor firm = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "NL", "scenarios.capability", "/scenarios/items")
                .state("draft")
                .state("checking", CHECKED_WITHIN)
                .state("ready", RELEASED_WITHIN)
                .state("released")
                .end("ended")
                .end("withdrawn")
                .field(MatterField.choice("ending", "lapsed", "replaced", "moved", "other"))
                .move("submit", "checking", "draft")
                .by(firm, office, investment)
                .move("pass", "ready", "checking")
                .tells(firm)
                .by(office, investment)
                .move("send-back", "draft", "checking", "ready")
                .reasoned()
                .aside()
                .tells(firm)
                .by(office, investment)
                .move("release", "released", "ready")
                .tells(firm)
                .by(office, investment)
                .move("end", "ended", "released")
                .asks("ending")
                .needs("ending")
                .aside()
                .tells(firm)
                .by(office, investment, firm)
                .move("withdraw", "withdrawn", "draft", "checking", "ready", "released")
                .reasoned()
                .aside()
                .tells(office)
                .by(firm, office, investment)
                .sees(Sight.ALL, Audience.HANDLERS, OFFICE, INVESTMENT)
                .sees(Sight.ALL, Audience.ALL, LEADER)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, investment, firm)
                .build();
    }
}
