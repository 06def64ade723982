package org.sunmao.app.proposals;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.MEMBER;
import static org.sunmao.app.access.Role.OFFICE;
import static org.sunmao.app.access.Role.STEWARD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.matters.alike.AlikeKind;

/**
 * The life of a suggestion: somebody says what could be better; the office or the council's office looks through it and says what becomes of it, at once or after a unit
 * has answered; or a member makes a proposal of it.
 */
@Configuration(proxyBeanMethods = false)
public class SuggestionKind {

    /** The kind's word. */
    public static final String CODE = "suggestion";

    /** The step by which it becomes a proposal; it is taken when that proposal is submitted. */
    public static final String GROW = "grow";

    /** Working days within which a unit gives a suggestion back that is not for it. */
    public static final int RETURN_DAYS = 5;

    /** What a unit says of it: take it up, take it up in part, keep it for reference, leave it. */
    static final String[] OPINIONS = {"adopt", "partly", "reference", "decline"};

    /** The states that say what became of it, and whether it was adopted. */
    private static final Map<String, Boolean> FATES =
            Map.of("adopted", true, "partly", true, "noted", false, "refused", false);

    /** Whether a suggestion in this state was adopted; empty for one of which nobody has said so yet, or that went on as something else. */
    public static Optional<Boolean> adopted(String state) {
        return Optional.ofNullable(FATES.get(state));
    }

    @Bean
    MatterKind suggestionMatterKind() {
        Actor[] deciders = {Actor.any(COUNCIL), Actor.any(OFFICE)};
        Actor[] owners = {Actor.own(MEMBER), Actor.own(STEWARD), Actor.own(ENTERPRISE)};
        MatterKind.Builder kind = MatterKind.declare(CODE, "JY", "suggestions", "/suggestions")
                .state("received", 10)
                .state("assigned", 30)
                .state("answered", 10)
                .end("adopted")
                .end("partly")
                .end("noted")
                .end("refused")
                .end("grown")
                .end("withdrawn")
                .field(MatterField.text("content", 4000).neededFrom("received"))
                .field(MatterField.choice("subject", ProposalKind.SUBJECTS).neededFrom("received"))
                .field(MatterField.text("words", 2000))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("assigned"))
                .field(MatterField.of(MatterFields.SUGGESTED_UNIT, FieldType.UNIT))
                .field(MatterField.choice("opinion", OPINIONS).neededFrom("answered"))
                .field(MatterField.text(MatterFields.ANSWER, 4000).neededFrom("answered"));
        handling(kind, deciders, owners);
        return kind.move("adopt", "adopted", "received", "answered")
                .asks("words")
                .needs("words")
                .tells(owners)
                .by(deciders)
                .move("adopt-partly", "partly", "received", "answered")
                .asks("words")
                .needs("words")
                .tells(owners)
                .by(deciders)
                .move("note", "noted", "received", "answered")
                .tells(owners)
                .by(deciders)
                .move("refuse", "refused", "received", "answered")
                .reasoned()
                .aside()
                .tells(owners)
                .by(deciders)
                .move(GROW, "grown", "received")
                .aside()
                .tells(owners)
                .by(Actor.own(MEMBER))
                .move("withdraw", "withdrawn", "received", "assigned")
                .reasoned()
                .aside()
                .by(owners)
                .sees(Sight.ALL, Audience.HANDLERS, COUNCIL, OFFICE, LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT)
                .sees(Sight.OWN, Audience.ALL, MEMBER, STEWARD, ENTERPRISE)
                .may(
                        Act.COMMENT,
                        Actor.any(COUNCIL),
                        Actor.any(OFFICE),
                        Actor.party(DEPARTMENT),
                        owners[0],
                        owners[1],
                        owners[2])
                .may(Act.PROLONG, deciders)
                .build();
    }

    /** A unit is asked; it says what it thinks of it, or gives it back. Whether it is adopted others say. */
    private static void handling(MatterKind.Builder kind, Actor[] deciders, Actor[] owners) {
        kind.move("put", "assigned", "received")
                .asks(MatterFields.LEAD_UNIT)
                .needs(MatterFields.LEAD_UNIT)
                .aside()
                .tells(owners)
                .by(deciders)
                .move("put-again", "assigned", "assigned")
                .asks(MatterFields.LEAD_UNIT)
                .needs(MatterFields.LEAD_UNIT)
                .aside()
                .by(deciders)
                .move("answer", "answered", "assigned")
                .asks("opinion", MatterFields.ANSWER)
                .needs("opinion", MatterFields.ANSWER)
                .tells(owners)
                .by(Actor.lead(DEPARTMENT))
                .move("return", "received", "assigned")
                .asks(MatterFields.SUGGESTED_UNIT)
                .reasoned()
                .within(RETURN_DAYS)
                .aside()
                .told(Audience.HANDLERS)
                .by(Actor.lead(DEPARTMENT));
    }

    @Bean
    AlikeKind alikeSuggestions() {
        return new AlikeKind(CODE, List.of("content"), true, ProposalKind.ALIKE);
    }
}
