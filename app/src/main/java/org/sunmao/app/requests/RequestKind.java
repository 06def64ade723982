package org.sunmao.app.requests;

import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.MEMBER;
import static org.sunmao.app.access.Role.OFFICE;
import static org.sunmao.app.access.Role.STEWARD;

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
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.Sight;
import org.sunmao.app.matters.alike.AlikeKind;

/**
 * The life of a request. The enterprise judges, not whoever handled it: whether it was solved and how it was treated, apart, in confidence. What was not solved the
 * office takes up again.
 */
@Configuration(proxyBeanMethods = false)
public class RequestKind {

    /** The kind's word. */
    public static final String CODE = "request";

    /** What it is about, in the words of the district's enterprise services. */
    static final String[] SORTS = {
        "policy", "funds", "staff", "premises", "power", "transport", "approval", "rights", "market", "other"
    };

    @Bean
    MatterKind requestMatterKind() {
        MatterKind.Builder kind = MatterKind.declare(CODE, "SQ", "requests", "/requests")
                .state("received", 1)
                .state("assigned", 5)
                .state("answered", 7)
                .state("judged", 3)
                .end("closed")
                .end("withdrawn");
        fields(kind);
        moves(kind);
        return kind.sees(Sight.ALL, Audience.CONFIDANTS, OFFICE, LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT)
                .sees(Sight.STREET, Audience.HANDLERS, STEWARD)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE, MEMBER)
                .may(Act.COMMENT, Actor.any(OFFICE), Actor.party(DEPARTMENT), Actor.any(STEWARD), Actor.own(ENTERPRISE))
                .may(Act.PAUSE, Actor.any(OFFICE), Actor.lead(DEPARTMENT))
                .may(Act.PROLONG, Actor.any(OFFICE))
                .may(Act.MERGE, Actor.any(OFFICE))
                .may(Act.PROMISE, Actor.any(OFFICE), Actor.lead(DEPARTMENT))
                .may(Act.OWNER, Actor.any(OFFICE))
                .build();
    }

    @Bean
    AlikeKind alikeRequests() {
        return new AlikeKind(CODE, List.of("content"), false, .22);
    }

    private static void fields(MatterKind.Builder kind) {
        kind.field(MatterField.text("content", 2000).neededFrom("received"))
                .field(MatterField.choice("sort", SORTS).neededFrom("assigned"))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("assigned"))
                .field(MatterField.of(MatterFields.CO_UNITS, FieldType.UNITS))
                .field(MatterField.of(MatterFields.SUGGESTED_UNIT, FieldType.UNIT))
                .field(MatterField.text(MatterFields.ANSWER, 4000).neededFrom("answered"))
                .field(MatterField.choice("solved", "solved", "partly", "unsolved"))
                .field(MatterField.of("attitude", FieldType.MARK))
                .field(MatterField.text("remark", 500));
    }

    private static void moves(MatterKind.Builder kind) {
        Actor office = Actor.any(OFFICE);
        Actor firm = Actor.own(ENTERPRISE);
        kind.move("assign", "assigned", "received")
                .asks("sort", MatterFields.LEAD_UNIT, MatterFields.CO_UNITS)
                .tells(firm)
                .by(office)
                .move("reassign", "assigned", "assigned")
                .asks(MatterFields.LEAD_UNIT, MatterFields.CO_UNITS)
                .aside()
                .by(office)
                .move("answer", "answered", "assigned")
                .asks(MatterFields.ANSWER)
                .tells(Actor.party(DEPARTMENT))
                .by(Actor.lead(DEPARTMENT), Actor.lead(OFFICE))
                .move("return", "received", "assigned")
                .asks(MatterFields.SUGGESTED_UNIT)
                .reasoned()
                .within(3)
                .aside()
                .told(Audience.HANDLERS)
                .by(Actor.lead(DEPARTMENT))
                .move("judge", "judged", "answered")
                .asks("solved", "attitude", "remark")
                .needs("solved", "attitude")
                .told(Audience.CONFIDANTS)
                .by(firm)
                .move("close", "closed", "judged")
                .tells(firm, Actor.party(DEPARTMENT))
                .by(office)
                .move("reopen", "assigned", "judged")
                .reasoned()
                .tells(firm, Actor.party(DEPARTMENT))
                .by(office)
                .move("close-unjudged", "closed", "answered")
                .reasoned()
                .tells(firm, Actor.party(DEPARTMENT))
                .aside()
                .by(office)
                .move("withdraw", "withdrawn", "received", "assigned")
                .reasoned()
                .tells(office, Actor.party(DEPARTMENT))
                .aside()
                .by(firm)
                .move(MatterMove.LATE_PROMISE, "assigned", "answered", "judged", "closed")
                .aside()
                .byClock();
    }
}
