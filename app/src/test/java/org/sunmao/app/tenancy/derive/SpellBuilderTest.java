package org.sunmao.app.tenancy.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunmao.app.tenancy.UnitName;

/** Snapshots of one building, and the spells they say together. */
class SpellBuilderTest {

    private static final Holder ANNA = new Holder(Holder.Kind.ENTERPRISE, 1);
    private static final Holder BELA = new Holder(Holder.Kind.ENTERPRISE, 2);
    private static long payloads;

    private static LocalDate end(int month) {
        return LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
    }

    private static TenantLine line(String room, Holder holder) {
        return new TenantLine(
                ++payloads, new UnitName("12", 12, room), holder, "tenant", null, BigDecimal.TEN, null, null, null);
    }

    private static TenantLine leased(String room, LocalDate from, LocalDate until) {
        return new TenantLine(
                ++payloads, new UnitName("12", 12, room), ANNA, "tenant", null, BigDecimal.TEN, null, from, until);
    }

    private static Snapshot month(int month, TenantLine... lines) {
        return new Snapshot(month, 1, end(month), true, false, List.of(lines));
    }

    private static Snapshot partial(int month, TenantLine... lines) {
        return new Snapshot(month, 1, end(month), false, false, List.of(lines));
    }

    private static List<String> spells(Snapshot... snapshots) {
        return SpellBuilder.build(Arrays.asList(snapshots)).spells().stream()
                .map(s -> s.unit.rooms() + " " + s.holder.kind() + s.holder.id() + " " + s.firstSeen.getMonthValue()
                        + "-" + s.lastSeen.getMonthValue()
                        + (s.firstMissing == null ? "" : "/" + s.firstMissing.getMonthValue()))
                .sorted()
                .toList();
    }

    @Test
    void aTenantNamedEveryMonthHasOneSpell() {
        assertThat(spells(month(1, line("1", ANNA)), month(2, line("1", ANNA)), month(3, line("1", ANNA))))
                .containsExactly("1 ENTERPRISE1 1-3");
    }

    @Test
    void silenceOfAFullSnapshotEndsASpellBetweenLastSeenAndFirstMissing() {
        assertThat(spells(
                        month(1, line("1", ANNA), line("2", BELA)),
                        month(2, line("2", BELA)),
                        month(3, line("2", BELA))))
                .containsExactly("1 ENTERPRISE1 1-1/2", "2 ENTERPRISE2 1-3");
    }

    @Test
    void silenceOfAPartialFileEndsNothing() {
        assertThat(spells(month(1, line("1", ANNA), line("2", BELA)), partial(2, line("2", BELA))))
                .containsExactly("1 ENTERPRISE1 1-1", "2 ENTERPRISE2 1-2");
    }

    @Test
    void anotherHolderEndsASpellEvenInAPartialFile() {
        assertThat(spells(month(1, line("1", ANNA)), partial(2, line("1", BELA))))
                .containsExactly("1 ENTERPRISE1 1-1/2", "1 ENTERPRISE2 2-2");
    }

    @Test
    void whoComesBackHasTwoSpells() {
        assertThat(spells(month(1, line("1", ANNA)), month(2, line("1", Holder.VACANT)), month(3, line("1", ANNA))))
                .containsExactly("1 ENTERPRISE1 1-1/2", "1 ENTERPRISE1 3-3", "1 VACANT0 2-2/3");
    }

    @Test
    void aDropOfMoreThanAFifthEndsNothingUntilAPersonConfirmsIt() {
        var before = month(1, line("1", ANNA), line("2", ANNA), line("3", ANNA), line("4", ANNA), line("5", ANNA));
        var fewer = month(2, line("1", ANNA), line("2", ANNA), line("3", ANNA));
        var result = SpellBuilder.build(List.of(before, fewer));
        assertThat(result.snapshots().get(1).waits()).isTrue();
        assertThat(result.spells()).allMatch(s -> s.firstMissing == null);

        var confirmed = new Snapshot(2, 1, end(2), true, true, fewer.lines());
        var afterwards = SpellBuilder.build(List.of(before, confirmed));
        assertThat(afterwards.spells().stream().filter(s -> s.firstMissing != null))
                .hasSize(2);
    }

    @Test
    void aDropOfExactlyAFifthCounts() {
        var before = month(1, line("1", ANNA), line("2", ANNA), line("3", ANNA), line("4", ANNA), line("5", ANNA));
        var four = month(2, line("1", ANNA), line("2", ANNA), line("3", ANNA), line("4", ANNA));
        assertThat(SpellBuilder.build(List.of(before, four)).snapshots().get(1).waits())
                .isFalse();
    }

    @Test
    void theOrderOfArrivalPlaysNoPart() {
        var random = new Random(5);
        for (int world = 0; world < 50; world++) {
            var snapshots = new ArrayList<Snapshot>();
            for (int month = 1; month <= 8; month++) {
                var lines = new ArrayList<TenantLine>();
                for (int room = 0; room < 6; room++) {
                    if (random.nextInt(5) > 0) {
                        lines.add(line("" + room, new Holder(Holder.Kind.ENTERPRISE, 1 + random.nextInt(3))));
                    }
                }
                snapshots.add(month(month, lines.toArray(TenantLine[]::new)));
            }
            List<String> inOrder = spells(snapshots.toArray(Snapshot[]::new));
            Collections.shuffle(snapshots, random);
            assertThat(spells(snapshots.toArray(Snapshot[]::new))).isEqualTo(inOrder);
        }
    }

    @Test
    void aRenewedLeaseIsOneSpellThatKeepsWhatWasSaidBefore() {
        var spells = SpellBuilder.build(List.of(
                        month(1, leased("1", end(1), end(4))),
                        month(2, leased("1", end(1), end(4))),
                        month(3, leased("1", end(3), end(9))),
                        month(4, leased("1", end(3), null))))
                .spells();

        assertThat(spells)
                .singleElement()
                .satisfies(spell -> assertThat(spell.terms)
                        .containsExactly(
                                new Spell.Terms(end(1), end(1), end(4)),
                                new Spell.Terms(end(3), end(3), end(9)),
                                new Spell.Terms(end(4), end(3), null)));
    }

    @Test
    void ofTwoRowsOfOneListTheLaterTellsTheLease() {
        var spells = SpellBuilder.build(List.of(month(1, leased("1", null, end(4)), leased("1", null, end(6)))))
                .spells();

        assertThat(spells)
                .singleElement()
                .satisfies(spell -> assertThat(spell.terms).containsExactly(new Spell.Terms(end(1), null, end(6))));
    }
}
