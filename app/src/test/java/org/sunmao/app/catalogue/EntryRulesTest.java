package org.sunmao.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunmao.app.catalogue.EntryRules.Fault;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final Map<String, Object> said = new TreeMap<>(Map.of(
            "department", "住建局",
            "office", "房产科",
            "condition", "",
            "basis", "",
            "purposes", List.of("楼宇档案"),
            "maintained", "数据局"));

    private Content content(Sharing sharing, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> s = change.apply(new TreeMap<>(said));
        @SuppressWarnings("unchecked")
        var purposes = (List<String>) s.get("purposes");
        @SuppressWarnings("unchecked")
        var items = (Map<String, Classification>) s.getOrDefault("items", Map.of());
        return new Content(
                (String) s.get("department"),
                "",
                (String) s.get("office"),
                sharing,
                (String) s.get("condition"),
                (String) s.get("basis"),
                purposes,
                "",
                (LocalDate) s.get("agreed"),
                (Integer) s.get("reply"),
                null,
                null,
                (Retention) s.getOrDefault("retention", Retention.KEPT),
                (String) s.get("maintained"),
                items);
    }

    private Content content(Sharing sharing, String part, Object value) {
        return content(sharing, all -> {
            all.put(part, value);
            return all;
        });
    }

    private static List<Fault> faults(SourceKind kind, Content content) {
        return EntryRules.faults(kind, content, TODAY);
    }

    @Test
    void an_entry_of_buildings_without_condition_may_hold() {
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.UNCONDITIONAL, all -> all)))
                .isEmpty();
    }

    @Test
    void a_condition_must_be_said_and_a_refusal_needs_its_law() {
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.CONDITIONAL, all -> all)))
                .containsExactly(new Fault("condition", "missing"));
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.NONE, all -> all)))
                .containsExactly(new Fault("legal-basis", "missing"));
    }

    @Test
    void tax_and_statistics_are_never_shared_without_condition() {
        for (SourceKind kind : List.of(SourceKind.TAX, SourceKind.LARGE_FIRMS)) {
            assertThat(faults(kind, content(Sharing.UNCONDITIONAL, all -> all)))
                    .containsExactly(new Fault("sharing", "secret"));
        }
    }

    @Test
    void what_a_law_protects_keeps_its_class_and_the_rest_may_be_raised() {
        var lowered = Map.of("phone", Classification.INTERNAL, "enterprise-name", Classification.INTERNAL);
        assertThat(faults(SourceKind.REGISTER, content(Sharing.UNCONDITIONAL, "items", lowered)))
                .containsExactly(new Fault("items.phone", "lowered"));
        assertThat(faults(
                        SourceKind.REGISTER,
                        content(Sharing.UNCONDITIONAL, "items", Map.of("vat", Classification.INTERNAL))))
                .containsExactly(new Fault("items.vat", "no-item"));
    }

    @Test
    void a_person_has_no_place_in_the_catalogue() {
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.UNCONDITIONAL, "office", "房产科 13812345678")))
                .containsExactly(new Fault("office", "personal"));
    }

    @Test
    void periods_and_days_have_bounds() {
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.UNCONDITIONAL, "reply", 0)))
                .containsExactly(new Fault("reply-days", "range"));
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.UNCONDITIONAL, "agreed", TODAY.plusDays(1))))
                .containsExactly(new Fault("agreed-on", "future"));
        var same = new Retention(24, 24, Retention.From.DATA_DATE);
        assertThat(faults(SourceKind.BUILDINGS, content(Sharing.UNCONDITIONAL, "retention", same)))
                .containsExactly(new Fault("personal-months", "not-earlier"));
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void every_item_of_a_person_is_personal_in_every_kind(SourceKind kind) {
        assertThat(Arrays.stream(Field.values())
                        .filter(field -> field.kinds().contains(kind))
                        .filter(field -> List.of(Field.PHONE, Field.CONTACT, Field.LEGAL_PERSON, Field.VISITORS)
                                .contains(field))
                        .map(field -> Classification.of(kind, field)))
                .allMatch(each -> each == Classification.PERSONAL);
    }

    @Test
    void changes_tell_what_was_and_what_is() {
        Content before = content(Sharing.UNCONDITIONAL, "items", Map.of("phone", Classification.PERSONAL));
        Content after = content(Sharing.UNCONDITIONAL, "office", "规划科");
        assertThat(after.changesFrom(before))
                .containsOnly(
                        Map.entry("office", new Content.Change("房产科", "规划科")),
                        Map.entry("items.phone", new Content.Change("personal", "")));
        assertThat(after.changesFrom(after)).isEmpty();
    }
}
