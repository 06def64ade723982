package org.sunmao.app.proposals;

import static org.sunmao.app.access.Role.COUNCIL;
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
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.Sight;
import org.sunmao.app.matters.alike.AlikeKind;

/** The short life of a suggestion: somebody says what could be better, the office or the council's office says what becomes of it, or a member makes a proposal of it. */
@Configuration(proxyBeanMethods = false)
public class SuggestionKind {

    /** The kind's word. */
    public static final String CODE = "suggestion";

    /** The step by which it becomes a proposal; it is taken when that proposal is submitted. */
    public static final String GROW = "grow";

    @Bean
    MatterKind suggestionMatterKind() {
        Actor[] deciders = {Actor.any(COUNCIL), Actor.any(OFFICE)};
        Actor[] owners = {Actor.own(MEMBER), Actor.own(STEWARD), Actor.own(ENTERPRISE)};
        return MatterKind.declare(CODE, "JY", "suggestions", "/suggestions")
                .state("received", 10)
                .end("adopted")
                .end("partly")
                .end("noted")
                .end("refused")
                .end("grown")
                .end("withdrawn")
                .field(MatterField.text("content", 4000).neededFrom("received"))
                .field(MatterField.choice("subject", ProposalKind.SUBJECTS).neededFrom("received"))
                .field(MatterField.text("words", 2000))
                .move("adopt", "adopted", "received")
                .asks("words")
                .needs("words")
                .tells(owners)
                .by(deciders)
                .move("adopt-partly", "partly", "received")
                .asks("words")
                .needs("words")
                .tells(owners)
                .by(deciders)
                .move("note", "noted", "received")
                .tells(owners)
                .by(deciders)
                .move("refuse", "refused", "received")
                .reasoned()
                .aside()
                .tells(owners)
                .by(deciders)
                .move(GROW, "grown", "received")
                .aside()
                .tells(owners)
                .by(Actor.own(MEMBER))
                .move("withdraw", "withdrawn", "received")
                .reasoned()
                .aside()
                .by(owners)
                .sees(Sight.ALL, Audience.HANDLERS, COUNCIL, OFFICE, LEADER)
                .sees(Sight.OWN, Audience.ALL, MEMBER, STEWARD, ENTERPRISE)
                .may(Act.COMMENT, Actor.any(COUNCIL), Actor.any(OFFICE), owners[0], owners[1], owners[2])
                .build();
    }

    @Bean
    AlikeKind alikeSuggestions() {
        return new AlikeKind(CODE, List.of("content"), true, ProposalKind.ALIKE);
    }
}
