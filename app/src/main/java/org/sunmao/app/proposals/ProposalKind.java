package org.sunmao.app.proposals;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.DEPARTMENT;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.MEMBER;
import static org.sunmao.app.access.Role.OFFICE;

import java.util.List;
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
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.Sight;
import org.sunmao.app.matters.alike.AlikeKind;

/**
 * The life of a proposal from the day on which it is submitted; a draft is its author's and no matter yet. The council's office examines it, units answer it, its
 * proposers judge in confidence, and what was promised is looked at again when its day comes. What steps ask for besides their forms {@code desk.ProposalSteps} holds.
 */
@Configuration(proxyBeanMethods = false)
public class ProposalKind {

    /** The kind's word. */
    public static final String CODE = "proposal";

    /** The step that says that its first proposer has judged; it has a form of its own and says nothing. */
    public static final String JUDGE = "judge";

    /** Working days within which a unit gives a proposal back that is not for it. */
    public static final int RETURN_DAYS = 7;

    /** What it is about. */
    public static final String[] SUBJECTS = {
        "building",
        "industry",
        "business",
        "science",
        "city",
        "environment",
        "education",
        "health",
        "welfare",
        "culture",
        "law",
        "governance",
        "unity",
        "other"
    };

    /** Bodies that propose together: parties and groups, sectors, committees. */
    public static final String[] BODIES = {
        "p-revolution",
        "p-league",
        "p-construction",
        "p-promoting",
        "p-peasants",
        "p-zhigong",
        "p-jiusan",
        "p-taiwan",
        "p-industry",
        "p-youth",
        "p-women",
        "p-union",
        "s-economy",
        "s-science",
        "s-education",
        "s-health",
        "s-culture",
        "s-agriculture",
        "s-welfare",
        "s-religion",
        "s-overseas",
        "s-invited",
        "c-proposals",
        "c-economy",
        "c-city",
        "c-education",
        "c-society",
        "c-culture",
        "c-hongkong"
    };

    /** Why one is not filed, in words that can be counted. */
    static final String[] GROUNDS = {
        "secret",
        "court",
        "internal",
        "personal",
        "academic",
        "promotion",
        "remit",
        "untrue",
        "vague",
        "several",
        "settled",
        "repeated"
    };

    /** The ground of those that are passed on as information on public opinion; it has a step of its own. */
    public static final String FORWARDED = "forwarded";

    /** How far it was answered: carried out, being carried out, planned, for reference. */
    public static final List<String> CLASSES = List.of("a", "b", "c", "d");

    /** What came of it. */
    public static final List<String> RESULTS = List.of("solved", "planned", "reference");

    /** Of long texts two are alike from here on, by proposals of several hundred; words in common make less. */
    static final double ALIKE = .07;

    @Bean
    MatterKind proposalMatterKind() {
        MatterKind.Builder kind = MatterKind.declare(CODE, "TA", "proposals", "/proposals")
                .state("submitted", 10)
                .state("forwarded", 20)
                .state("filed", 5)
                .state("returned", 2)
                .state("assigned", 60)
                .state("replied", 15)
                .state("judged", 5)
                .state("tracked")
                .state("followed", 10)
                .end("closed")
                .end("unfiled")
                .end("used")
                .end("kept")
                .end("withdrawn");
        fields(kind);
        examining(kind);
        handling(kind);
        judging(kind);
        return kind.sees(Sight.ALL, Audience.CONFIDANTS, COUNCIL)
                .sees(Sight.ALL, Audience.HANDLERS, OFFICE, LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, DEPARTMENT, MEMBER)
                .sees(Sight.OWN, Audience.HANDLERS, MEMBER)
                .may(
                        Act.COMMENT,
                        Actor.any(COUNCIL),
                        Actor.any(OFFICE),
                        Actor.party(DEPARTMENT),
                        Actor.own(MEMBER),
                        Actor.party(MEMBER))
                .may(Act.PAUSE, Actor.any(COUNCIL))
                .may(Act.PROLONG, Actor.any(COUNCIL), Actor.any(OFFICE))
                .may(Act.MERGE, Actor.any(COUNCIL))
                .may(Act.PROMISE, Actor.lead(DEPARTMENT), Actor.any(COUNCIL))
                .build();
    }

    @Bean
    AlikeKind alikeProposals() {
        return new AlikeKind(CODE, List.of("analysis", "advice"), true, ALIKE);
    }

    private static void fields(MatterKind.Builder kind) {
        kind.field(MatterField.text("analysis", 6000).neededFrom("submitted"))
                .field(MatterField.text("advice", 4000).neededFrom("submitted"))
                .field(MatterField.choice("subject", SUBJECTS).neededFrom("submitted"))
                .field(MatterField.choice("body", BODIES))
                .field(MatterField.choice("ground", GROUNDS))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("assigned"))
                .field(MatterField.of(MatterFields.CO_UNITS, FieldType.UNITS))
                .field(MatterField.of(MatterFields.SUGGESTED_UNIT, FieldType.UNIT))
                .field(MatterField.choice("class", CLASSES.toArray(String[]::new))
                        .neededFrom("replied"))
                .field(MatterField.choice("result", RESULTS.toArray(String[]::new))
                        .neededFrom("replied"))
                .field(MatterField.text(MatterFields.ANSWER, 6000).neededFrom("replied"))
                .field(MatterField.choice("publish", "yes", "no").neededFrom("replied"))
                .field(MatterField.choice("result-later", RESULTS.toArray(String[]::new)))
                .field(MatterField.text("follow-words", 2000));
    }

    private static void examining(MatterKind.Builder kind) {
        Actor council = Actor.any(COUNCIL);
        Actor[] proposers = {Actor.own(MEMBER), Actor.party(MEMBER)};
        kind.move("file", "filed", "submitted")
                .asks("subject")
                .needs("subject")
                .tells(proposers)
                .by(council)
                .move("refuse", "unfiled", "submitted")
                .asks("ground")
                .needs("ground")
                .reasoned()
                .tells(proposers)
                .aside()
                .by(council)
                .move("forward", "forwarded", "submitted")
                .reasoned()
                .tells(proposers)
                .aside()
                .by(council)
                .move("opinion-used", "used", "forwarded")
                .tells(proposers)
                .by(council)
                .move("opinion-kept", "kept", "forwarded")
                .tells(proposers)
                .by(council)
                .move("withdraw", "withdrawn", "submitted", "filed")
                .reasoned()
                .aside()
                .tells(council)
                .by(Actor.own(MEMBER));
    }

    private static void handling(MatterKind.Builder kind) {
        Actor council = Actor.any(COUNCIL);
        Actor office = Actor.any(OFFICE);
        Actor[] proposers = {Actor.own(MEMBER), Actor.party(MEMBER)};
        kind.move("assign", "assigned", "filed", "returned")
                .asks(MatterFields.LEAD_UNIT, MatterFields.CO_UNITS)
                .needs(MatterFields.LEAD_UNIT)
                .tells(proposers)
                .by(council, office)
                .move("reassign", "assigned", "assigned")
                .asks(MatterFields.LEAD_UNIT, MatterFields.CO_UNITS)
                .needs(MatterFields.LEAD_UNIT)
                .aside()
                .by(council, office)
                .move("reply", "replied", "assigned")
                .asks("class", "result", MatterFields.ANSWER, "publish")
                .needs("class", "result", MatterFields.ANSWER, "publish")
                .tells(proposers[0], proposers[1], Actor.party(DEPARTMENT), council)
                .by(Actor.lead(DEPARTMENT))
                .move("return", "returned", "assigned")
                .asks(MatterFields.SUGGESTED_UNIT)
                .reasoned()
                .within(RETURN_DAYS)
                .aside()
                .told(Audience.HANDLERS)
                .by(Actor.lead(DEPARTMENT));
    }

    private static void judging(MatterKind.Builder kind) {
        Actor council = Actor.any(COUNCIL);
        Actor unit = Actor.lead(DEPARTMENT);
        Actor[] all = {Actor.own(MEMBER), Actor.party(MEMBER), Actor.party(DEPARTMENT)};
        kind.move(JUDGE, "judged", "replied")
                .told(Audience.CONFIDANTS)
                .by(Actor.own(MEMBER))
                .move("close", "closed", "judged")
                .tells(all)
                .by(council)
                .move("close-unjudged", "closed", "replied")
                .reasoned()
                .tells(all)
                .aside()
                .by(council)
                .move("track", "tracked", "replied", "judged")
                .tells(all)
                .aside()
                .by(council)
                .move("rehandle", "assigned", "judged", "followed")
                .reasoned()
                .tells(all)
                .aside()
                .by(council)
                .move("follow", "closed", "tracked", "followed")
                .asks("result-later", "follow-words")
                .needs("result-later")
                .tells(all)
                .by(unit, council)
                .move(MatterMove.LATE_PROMISE, "followed", "tracked", "closed")
                .aside()
                .byClock();
    }

    /** States in which it was filed. */
    public static final Set<String> FILED =
            Set.of("filed", "returned", "assigned", "replied", "judged", "tracked", "followed", "closed");
}
