package org.sunmao.app.matters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.SampleKind;
import org.sunmao.app.matters.Sight;

class KindCheckTest {

    private static final Actor OFFICE = Actor.any(Role.OFFICE);

    @Test
    void a_whole_kind_has_no_faults() {
        assertThat(KindCheck.faults(SampleKind.get())).isEmpty();
    }

    @Test
    void each_fault_that_is_planted_is_found() {
        assertThat(KindCheck.faults(SampleKind.begun().state("lost").build()))
                .containsExactly(
                        "sample: state lost cannot be left",
                        "sample: state lost is never reached",
                        "sample: state lost leads to no end");
        assertThat(KindCheck.faults(SampleKind.begun().end("assigned").build()))
                .contains("sample: state assigned stands twice");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("jump", "nowhere", "received")
                        .by(OFFICE)
                        .build()))
                .containsExactly("sample: move jump: no state nowhere");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("jump", "closed", "nowhere")
                        .by(OFFICE)
                        .build()))
                .containsExactly("sample: move jump: no state nowhere");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("jump", "closed", "received")
                        .by()
                        .build()))
                .containsExactly("sample: move jump belongs to nobody");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("answer", "closed", "assigned")
                        .by(OFFICE)
                        .build()))
                .contains("sample: move answer stands twice in state assigned");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("jump", "closed", "received")
                        .asks("nothing")
                        .by(Actor.any(Role.INVESTMENT))
                        .build()))
                .containsExactly(
                        "sample: move jump asks for no field nothing",
                        "sample: move jump: investment sees no matter of this kind");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .move("jump", "closed", "received")
                        .told(Audience.HANDLERS)
                        .tells(Actor.own(Role.ENTERPRISE), Actor.lead(Role.DEPARTMENT))
                        .by(OFFICE)
                        .build()))
                .containsExactly("sample: move jump tells enterprise, who is not told of it");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .field(MatterField.line("note", 10).neededFrom("nowhere"))
                        .build()))
                .containsExactly("sample: field note: no state nowhere");
        assertThat(KindCheck.faults(SampleKind.begun()
                        .sees(Sight.ALL, Audience.ALL, Role.MANAGER)
                        .build()))
                .containsExactly("sample: manager sees all, but is no role of the whole district");
    }

    @Test
    void what_is_needed_from_a_state_is_asked_for_on_every_way_through_it_and_on_no_other() {
        var kind = SampleKind.get();
        assertThat(names(kind, "refused"))
                .as("it ends before it is put to units")
                .containsExactly("content");
        assertThat(names(kind, "checked")).containsExactly("content");
        assertThat(names(kind, "assigned")).containsExactly("content", "lead-unit");
        assertThat(names(kind, "closed")).containsExactly("content", "lead-unit", "answer");
    }

    private static java.util.List<String> names(org.sunmao.app.matters.MatterKind kind, String state) {
        return kind.neededIn(state).stream()
                .map(org.sunmao.app.matters.MatterField::name)
                .toList();
    }

    @Test
    void a_field_that_the_engine_understands_has_its_type() {
        var kind = org.sunmao.app.matters.MatterKind.declare("other", "QT", "others", "/others")
                .state("begun")
                .end("ended")
                .field(MatterField.of(MatterFields.LEAD_UNIT, FieldType.FLAG))
                .sees(Sight.ALL, Audience.ALL, Role.OFFICE)
                .move("end", "ended", "begun")
                .by(OFFICE)
                .build();
        assertThat(KindCheck.faults(kind)).containsExactly("other: field lead-unit is not UNIT");
    }
}
