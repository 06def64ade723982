package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;
import org.sunmao.linkage.enterprise.EnterpriseTrainer.Training;

class EnterpriseTrainerTest {
    @ParameterizedTest
    @CsvSource({"1, .7, .8, .6, .5", "2, .9, .95, .3, .8", "3, .4, .6, .9, .2"})
    void the_shares_with_which_a_list_was_made_are_found_again(
            long seed, double anchored, double person, double phone, double fullName) {
        EnterpriseModel model = EnterpriseTrainer.train(
                        new MadeList(seed, anchored, person, phone, fullName).records, List.of())
                .model();
        assertThat(model.setting(Setting.HAS_ANCHOR)).isCloseTo(anchored, within(.03));
        assertThat(model.m(Level.PERSON_EQUAL)).isCloseTo(person, within(.04));
        assertThat(model.m(Level.PERSON_DIFFERENT) + model.m(Level.PERSON_NEAR)).isCloseTo(1 - person, within(.04));
        assertThat(model.m(Level.PHONE_EQUAL)).isCloseTo(phone, within(.04));
        assertThat(model.m(Level.NAME_FULL_EQUAL)).isCloseTo(fullName, within(.04));
        assertThat(model.u(Level.TRADE_DIFFERENT)).isCloseTo(.8, within(.05));
    }

    @Test
    void what_is_said_to_be_sure_is_right_so_often() {
        MadeList made = new MadeList(5, .7, .8, .6, .5);
        double said = 0;
        int right = 0;
        int n = 0;
        for (Link link :
                EnterpriseLinker.learning(1).link(made.records, List.of()).links()) {
            if (link.key().startsWith("m") && !link.candidates().isEmpty()) {
                double probability = link.candidates().get(0).probability();
                if (probability >= .5 && probability < .999) {
                    said += probability;
                    right += link.candidates().get(0).cluster().equals(made.truth(link.key())) ? 1 : 0;
                    n++;
                }
            }
        }
        assertThat(n).isGreaterThan(50);
        assertThat((double) right / n).isCloseTo(said / n, within(.08));
    }

    @Test
    void decisions_of_persons_move_the_weights() {
        MadeList made = new MadeList(6, .7, .8, .6, .5);
        List<Constraint> decisions = new ArrayList<>();
        for (EnterpriseRecord r : made.records) {
            if (!r.anchor() && made.truth(r.key()) != null && decisions.size() < 400) {
                decisions.add(
                        made.samePerson(r.key()) ? new Separate(r.key()) : new MustLink(r.key(), made.truth(r.key())));
            }
        }
        Training without = EnterpriseTrainer.train(made.records, List.of());
        Training with = EnterpriseTrainer.train(made.records, decisions);
        assertThat(without.decisionsUsed()).isZero();
        assertThat(with.decisionsUsed()).isEqualTo(400);
        assertThat(with.model().bits(Level.PERSON_DIFFERENT))
                .isGreaterThan(without.model().bits(Level.PERSON_DIFFERENT) + .3);
    }

    @Test
    void the_order_of_records_has_no_influence_on_the_model() {
        MadeList made = new MadeList(7, .7, .8, .6, .5);
        Training expected = EnterpriseTrainer.train(made.records, List.of());
        List<EnterpriseRecord> shuffled = new ArrayList<>(made.records);
        Collections.shuffle(shuffled, new Random(1));
        Training again = EnterpriseTrainer.train(shuffled, List.of());
        assertThat(again.model().id()).isEqualTo(expected.model().id());
        assertThat(again).usingRecursiveComparison().ignoringFields("model").isEqualTo(expected);
        assertThat(expected.converged()).isTrue();
        assertThat(expected.pairs()).isGreaterThan(expected.records());
    }

    @Test
    void a_pinned_model_is_the_same_when_it_is_read_again() {
        MadeList made = new MadeList(8, .7, .8, .6, .5);
        EnterpriseModel model = EnterpriseTrainer.train(made.records, List.of()).model();
        EnterpriseModel read = EnterpriseModel.fromBytes(model.toBytes());
        assertThat(read.id()).isEqualTo(model.id()).matches("learned-[0-9a-f]{12}");
        assertThat(read.weights()).isEqualTo(model.weights());
        assertThat(new EnterpriseLinker(read).link(made.records, List.of()))
                .isEqualTo(new EnterpriseLinker(model).link(made.records, List.of()));
    }

    @Test
    void a_pinned_model_counts_no_values_anew() {
        MadeList made = new MadeList(9, .7, .8, .6, .5);
        EnterpriseModel model = EnterpriseTrainer.train(made.records, List.of()).model();
        List<EnterpriseRecord> fewer = made.records.stream()
                .filter(r -> !r.anchor() || r.key().compareTo("a1500") < 0)
                .toList();
        double whole = bitsOfFirstLinked(new EnterpriseLinker(model), made.records);
        assertThat(bitsOfFirstLinked(new EnterpriseLinker(model), fewer)).isEqualTo(whole);
        assertThat(bitsOfFirstLinked(new EnterpriseLinker(EnterpriseModel.builtin()), fewer))
                .isNotEqualTo(bitsOfFirstLinked(new EnterpriseLinker(EnterpriseModel.builtin()), made.records));
    }

    private static double bitsOfFirstLinked(EnterpriseLinker linker, List<EnterpriseRecord> records) {
        return linker.link(records, List.of()).links().stream()
                .filter(l -> l.key().startsWith("m") && l.zone() == Zone.LINKED)
                .filter(l -> String.valueOf(l.cluster()).compareTo("a1500") < 0)
                .findFirst()
                .orElseThrow()
                .bits();
    }

    @Test
    void torn_and_foreign_bytes_are_refused() {
        byte[] bytes = EnterpriseModel.builtin().toBytes();
        byte[] changed = bytes.clone();
        changed[40]++;
        for (byte[] bad : List.of(new byte[0], Arrays.copyOf(bytes, bytes.length - 1), changed)) {
            assertThatThrownBy(() -> EnterpriseModel.fromBytes(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("checksum");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name no-such-level .1 .1, No such level",
        "setting none 1, No such setting",
        "prior record-has-an-anchor 1 rarity, No share for code equal"
    })
    void a_model_that_lacks_or_invents_something_is_refused(String line, String said) {
        assertThatThrownBy(() -> EnterpriseModel.parse("x", List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void with_next_to_nothing_to_learn_from_the_shares_stay_near_the_usual_ones() {
        World world = new World()
                .anchor("a", "青岛云帆网络科技有限公司", World.code(1), "王一", null, null)
                .record("m", "云帆", null, "王一", null, null);
        EnterpriseModel model =
                EnterpriseTrainer.train(world.records, List.of()).model();
        assertThat(model.bits(Level.PERSON_DIFFERENT)).isBetween(-6.0, -.5);
        assertThat(EnterpriseTrainer.train(List.of(), List.of()).model().bits(Level.NAME_EQUAL))
                .isEqualTo(EnterpriseModel.builtin().bits(Level.NAME_EQUAL));
    }
}
