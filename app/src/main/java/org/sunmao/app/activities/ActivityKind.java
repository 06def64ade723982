package org.sunmao.app.activities;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.INVESTMENT;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.MANAGER;
import static org.sunmao.app.access.Role.MEMBER;
import static org.sunmao.app.access.Role.OFFICE;
import static org.sunmao.app.access.Role.STEWARD;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.Sight;

/**
 * The life of an activity: planned, called when invitations go out, held, and concluded with approved minutes; or cancelled with a reason. The office of the conference
 * keeps it; whoever is invited sees it from the day on which it is called.
 */
@Configuration(proxyBeanMethods = false)
public class ActivityKind {

    /** The kind's word. */
    public static final String CODE = "activity";

    @Bean
    MatterKind activityMatterKind() {
        Actor council = Actor.any(COUNCIL);
        Actor[] invited = {
            Actor.party(MEMBER),
            Actor.party(DEPARTMENT),
            Actor.party(STEWARD),
            Actor.party(INVESTMENT),
            Actor.party(MANAGER),
            Actor.own(ENTERPRISE)
        };
        return MatterKind.declare(CODE, "HD", "activities", "/activities")
                .state("planned")
                .state("called")
                .state("held", 10)
                .end("concluded")
                .end("cancelled")
                .field(MatterField.choice("sort", Activity.SORTS.toArray(String[]::new))
                        .neededFrom("planned"))
                .field(MatterField.line("topic", 200).neededFrom("planned"))
                .field(MatterField.line("hosts", 200).neededFrom("planned"))
                .field(MatterField.line("place", 200))
                .field(MatterField.of("held-on", FieldType.DATE).neededFrom("held"))
                .move("call", "called", "planned")
                .by(council)
                .move("hold", "held", "called")
                .asks("held-on")
                .by(council)
                .move("conclude", "concluded", "held")
                .tells(invited)
                .by(council)
                .move("cancel", "cancelled", "planned", "called")
                .reasoned()
                .aside()
                .tells(invited)
                .by(council)
                .sees(Sight.ALL, Audience.CONFIDANTS, COUNCIL)
                .sees(Sight.ALL, Audience.HANDLERS, OFFICE, LEADER)
                .sees(Sight.ALL, Audience.ALL, MEMBER)
                .sees(Sight.PARTY, Audience.ALL, DEPARTMENT, STEWARD, INVESTMENT, MANAGER)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(
                        Act.COMMENT,
                        council,
                        Actor.any(OFFICE),
                        Actor.party(MEMBER),
                        Actor.party(DEPARTMENT),
                        Actor.own(ENTERPRISE))
                .may(Act.CHANGE, council)
                .build();
    }
}
