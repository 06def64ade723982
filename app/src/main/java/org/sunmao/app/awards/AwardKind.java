package org.sunmao.app.awards;

import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.OFFICE;
import static org.sunmao.app.access.Role.STEWARD;

import java.util.Set;
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
 * The life of an application for an award: a department checks, the office makes public and decides, and nobody decides what he checked. What each step asks for
 * besides its form, such as a notice without leaks or money that is left, {@code desk.AwardSteps} holds.
 */
@Configuration(proxyBeanMethods = false)
public class AwardKind {

    /** The kind's word. */
    public static final String CODE = "award";

    /** The step that makes an application public; it has a form of its own. */
    public static final String NOTICE = "notice";

    /** The step that ends the payments; it follows from the last of them. */
    public static final String PAY = "pay";

    /** What a notice says besides what the application itself says. */
    public static final String NOTICE_WORDS = "notice-words";

    /** The states in which an award is granted. */
    public static final Set<String> GRANTED = Set.of("granted", "paid", "closed");

    /** Why an application is refused, in words that can be counted. */
    static final String[] GROUNDS = {
        "conditions", "evidence", "false", "period", "twice", "budget", "review", "objection", "other"
    };

    @Bean
    MatterKind awardMatterKind() {
        MatterKind.Builder kind = MatterKind.declare(CODE, "JB", "awards", "/awards")
                .state("applied", 2)
                .state("checking", 10)
                .state("supplement", 10)
                .state("checked", 5)
                .state("noticed", 10)
                .state("granted", 10)
                .state("paid")
                .end("refused")
                .end("withdrawn")
                .end("closed")
                .field(MatterField.text("remark", 500))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT))
                .field(MatterField.text(MatterFields.ANSWER, 1000))
                .field(MatterField.choice("ground", GROUNDS))
                .field(MatterField.text(NOTICE_WORDS, 1000));
        checking(kind);
        deciding(kind);
        return kind.sees(Sight.ALL, Audience.HANDLERS, OFFICE, LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT)
                .sees(Sight.STREET, Audience.ALL, STEWARD)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, Actor.any(OFFICE), Actor.party(DEPARTMENT), Actor.own(ENTERPRISE))
                .may(Act.PAUSE, Actor.any(OFFICE), Actor.lead(DEPARTMENT))
                .may(Act.PROLONG, Actor.any(OFFICE))
                .build();
    }

    private static void checking(MatterKind.Builder kind) {
        Actor office = Actor.any(OFFICE);
        Actor unit = Actor.lead(DEPARTMENT);
        kind.move("accept", "checking", "applied")
                .asks(MatterFields.LEAD_UNIT)
                .needs(MatterFields.LEAD_UNIT)
                .by(office)
                .move("check", "checked", "checking")
                .asks(MatterFields.ANSWER)
                .needs(MatterFields.ANSWER)
                .by(unit, office)
                .move("supplement", "supplement", "checking")
                .reasoned()
                .aside()
                .by(unit, office)
                .move("supply", "checking", "supplement")
                .by(Actor.own(ENTERPRISE), Actor.own(STEWARD), office)
                .move("recheck", "checking", "checked", "noticed")
                .reasoned()
                .aside()
                .by(office)
                .move("refuse", "refused", "applied", "checking", "supplement", "checked", "noticed")
                .asks("ground")
                .needs("ground")
                .reasoned()
                .aside()
                .by(unit, office)
                .move("withdraw", "withdrawn", "applied", "checking", "supplement", "checked")
                .reasoned()
                .aside()
                .by(Actor.own(ENTERPRISE));
    }

    private static void deciding(MatterKind.Builder kind) {
        Actor office = Actor.any(OFFICE);
        kind.move(NOTICE, "noticed", "checked")
                .asks(NOTICE_WORDS)
                .needs(NOTICE_WORDS)
                .by(office)
                .move("decide", "granted", "noticed")
                .by(office)
                .move(PAY, "paid", "granted")
                .by(office, Actor.lead(DEPARTMENT))
                .move("revoke", "refused", "granted")
                .asks("ground")
                .needs("ground")
                .reasoned()
                .aside()
                .by(office)
                .move("correct", "granted", "paid")
                .reasoned()
                .aside()
                .by(office)
                .move("close", "closed", "paid")
                .by(office);
    }
}
