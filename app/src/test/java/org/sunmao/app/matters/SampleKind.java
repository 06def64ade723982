package org.sunmao.app.matters;

import org.sunmao.app.access.Role;

/** A kind of matter for tests, with everything that a kind can declare. */
public final class SampleKind {

    private SampleKind() {}

    /** Received, perhaps checked, put to units, answered, judged in confidence. */
    public static MatterKind get() {
        return begun().build();
    }

    /** The same, still to be changed. */
    public static MatterKind.Builder begun() {
        Actor office = Actor.any(Role.OFFICE);
        Actor lead = Actor.lead(Role.DEPARTMENT);
        Actor firm = Actor.own(Role.ENTERPRISE);
        return MatterKind.declare("sample", "YS", "samples", "/samples")
                .state("received", 1)
                .optional("checked", 2, "assigned")
                .state("assigned", 5)
                .state("answered", 7)
                .end("closed")
                .end("refused")
                .field(MatterField.text("content", 500).neededFrom("received"))
                .field(MatterField.of("sum", FieldType.MONEY))
                .field(MatterField.of("day", FieldType.DATE))
                .field(MatterField.choice("sort", "road", "power"))
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.UNIT).neededFrom("assigned"))
                .field(MatterField.of(MatterFields.CO_UNITS, FieldType.UNITS))
                .field(MatterField.of(MatterFields.SUGGESTED_UNIT, FieldType.UNIT))
                .field(MatterField.text(MatterFields.ANSWER, 500).neededFrom("answered"))
                .field(MatterField.of("mark", FieldType.MARK))
                .move("check", "checked", "received")
                .asks("sort")
                .by(office)
                .move("assign", "assigned", "received", "checked", "assigned")
                .asks(MatterFields.LEAD_UNIT, MatterFields.CO_UNITS)
                .tells(firm)
                .by(office)
                .move("return", "received", "assigned")
                .asks(MatterFields.SUGGESTED_UNIT)
                .reasoned()
                .within(3)
                .told(Audience.HANDLERS)
                .by(lead)
                .move("answer", "answered", "assigned")
                .asks(MatterFields.ANSWER)
                .by(lead)
                .move("judge", "closed", "answered")
                .asks("mark")
                .needs("mark")
                .told(Audience.CONFIDANTS)
                .by(firm)
                .move("refuse", "refused", "received")
                .reasoned()
                .by(office)
                .sees(Sight.ALL, Audience.CONFIDANTS, Role.OFFICE)
                .sees(Sight.ALL, Audience.HANDLERS, Role.LEADER)
                .sees(Sight.PARTY, Audience.HANDLERS, Role.DEPARTMENT)
                .sees(Sight.STREET, Audience.HANDLERS, Role.STEWARD)
                .sees(Sight.OWN, Audience.ALL, Role.ENTERPRISE)
                .may(Act.COMMENT, office, Actor.party(Role.DEPARTMENT), firm)
                .may(Act.PAUSE, office, lead)
                .may(Act.PROLONG, office)
                .may(Act.MERGE, office)
                .may(Act.PROMISE, office, lead)
                .may(Act.CHANGE, office);
    }
}
