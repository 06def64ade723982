package org.sunmao.app.projects;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.INVESTMENT;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.MEMBER;
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

/**
 * The life of a project. A lead is answered in a day, judged in three, and the investor has a reply within a week; from then on the team reports every two weeks, which
 * begins the clock anew. The team moves it, the office judges the lead and confirms the end: nobody counts a success of one's own.
 */
@Configuration(proxyBeanMethods = false)
public class ProjectKind {

    /** The kind's word. */
    public static final String CODE = "project";

    /** Working days of two weeks. */
    private static final int FORTNIGHT = 10;

    /** The states in which a team works on it and reports. */
    public static final List<String> WORKED = List.of("talks", "signed", "registered", "placed", "started", "funded");

    /** Lines of business by which districts promote. */
    static final String[] INDUSTRIES = {
        "manufacturing",
        "electronics",
        "software",
        "finance",
        "trade",
        "logistics",
        "health",
        "culture",
        "farming",
        "energy",
        "services",
        "other"
    };

    @Bean
    MatterKind projectMatterKind() {
        // Lost stands second, for what later states need is not asked of a project that is given up.
        MatterKind.Builder kind = MatterKind.declare(CODE, "XM", "projects", "/projects")
                .state("lead", 1)
                .end("lost")
                .state("answered", 3)
                .state("judged", 5);
        WORKED.forEach(state -> kind.state(state, FORTNIGHT));
        kind.end("running");
        fields(kind);
        moves(kind);
        besides(kind);
        return kind.sees(Sight.ALL, Audience.CONFIDANTS, OFFICE, LEADER)
                .sees(Sight.ALL, Audience.ALL, COUNCIL)
                .sees(Sight.PARTY, Audience.ALL, MEMBER)
                .sees(Sight.PARTY, Audience.HANDLERS, INVESTMENT)
                .may(Act.COMMENT, Actor.any(OFFICE), Actor.party(INVESTMENT))
                .may(Act.PAUSE, Actor.any(OFFICE))
                .may(Act.PROLONG, Actor.any(OFFICE))
                .may(Act.MERGE, Actor.any(OFFICE))
                .may(Act.PROMISE, Actor.any(OFFICE), Actor.lead(INVESTMENT))
                .may(Act.CHANGE, Actor.any(OFFICE), Actor.lead(INVESTMENT))
                .build();
    }

    private static void fields(MatterKind.Builder kind) {
        kind.field(MatterField.line("investor", 120).neededFrom("lead"))
                .field(MatterField.line("investor-code", 18))
                .field(MatterField.choice("source", "central", "private", "bay", "foreign", "state", "other")
                        .neededFrom("lead"))
                .field(MatterField.line("region", 6).neededFrom("lead"))
                .field(MatterField.of("fiscal", FieldType.FLAG).neededFrom("lead"))
                .field(MatterField.text("content", 2000).neededFrom("lead"))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("lead"))
                .field(MatterField.text("first-answer", 500).neededFrom("answered"))
                .field(MatterField.choice("industry", INDUSTRIES).neededFrom("judged"))
                .field(MatterField.choice("fit", "fits", "partly", "unfit").neededFrom("judged"))
                .field(MatterField.text("reply", 1000).neededFrom("talks"))
                .field(MatterField.line("registered-name", 120).neededFrom("registered"))
                .field(MatterField.line("registered-code", 18).neededFrom("registered"))
                .field(MatterField.choice("place-kind", "unit", "building", "plot")
                        .neededFrom("placed"))
                .field(MatterField.line("place", 120).neededFrom("placed"))
                .field(MatterField.of("started-on", FieldType.DATE).neededFrom("started"))
                .field(MatterField.line("permit", 200).neededFrom("started"))
                .field(MatterField.of("running-on", FieldType.DATE).neededFrom("running"))
                .field(MatterField.line("acceptance", 200).neededFrom("running"))
                .field(MatterField.text("progress", 1000))
                .field(MatterField.choice(
                        "hindrance",
                        "none",
                        "land",
                        "approval",
                        "premises",
                        "funds",
                        "power",
                        "staff",
                        "investor",
                        "other"))
                .field(MatterField.choice(
                        "lost-reason", "place", "policy", "cost", "funds", "rival", "unfit", "silent", "other"))
                .field(MatterField.line("lost-to", 120));
    }

    private static void moves(MatterKind.Builder kind) {
        Actor team = Actor.lead(INVESTMENT);
        Actor office = Actor.any(OFFICE);
        kind.move("answer", "answered", "lead")
                .asks("first-answer")
                .by(team, office)
                .move("judge", "judged", "answered")
                .asks("fit", "industry")
                .by(office)
                .move("reply", "talks", "judged")
                .asks("reply")
                .by(team)
                .move("sign", "signed", "talks")
                .by(team)
                .move("register", "registered", "signed")
                .asks("registered-name", "registered-code")
                .by(team)
                .move("place", "placed", "registered")
                .asks("place-kind", "place")
                .by(team)
                .move("start", "started", "placed")
                .asks("started-on", "permit")
                .by(team)
                .move("fund", "funded", "started")
                .by(team)
                .move("run", "running", "funded")
                .asks("running-on", "acceptance")
                .tells(team)
                .by(office);
    }

    /** What is not a step forward: nobody waits for it, but for the report. */
    private static void besides(MatterKind.Builder kind) {
        Actor office = Actor.any(OFFICE);
        for (String state : WORKED) {
            kind.move("report", state, state)
                    .asks("progress", "hindrance")
                    .needs("progress", "hindrance")
                    .by(Actor.lead(INVESTMENT));
            if (!state.equals("talks")) {
                kind.move("back", WORKED.get(WORKED.indexOf(state) - 1), state)
                        .reasoned()
                        .aside()
                        .tells(Actor.lead(INVESTMENT))
                        .by(office);
            }
        }
        String[] open = {"lead", "answered", "judged", "talks", "signed", "registered", "placed", "started", "funded"};
        kind.move("lose", "lost", open)
                .asks("lost-reason", "lost-to")
                .needs("lost-reason", "lost-to")
                .reasoned()
                .aside()
                .tells(Actor.lead(INVESTMENT), office)
                .by(Actor.lead(INVESTMENT), office);
        for (String state : open) {
            kind.move("hand-over", state, state)
                    .asks(MatterFields.LEAD_UNIT)
                    .needs(MatterFields.LEAD_UNIT)
                    .reasoned()
                    .aside()
                    .tells(Actor.lead(INVESTMENT))
                    .by(office);
        }
    }
}
