package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sunmao.app.resolution.Ties.Row;
import org.sunmao.app.resolution.Ties.Word;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;

class TiesTest {

    private final List<Word> words = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();

    /** Mentions whose keys begin with A found confirmed subjects. */
    private final Function<Set<String>, Map<String, Row>> rows = keys -> {
        var found = new HashMap<String, Row>();
        keys.forEach(key -> found.put(key, new Row(!silent.contains(key), key.startsWith("A"))));
        return found;
    };

    private TiesTest say(int act, String kind, String... keys) {
        for (String key : keys) {
            words.add(new Word(words.size() + 1, kind, key, "", act));
        }
        return this;
    }

    private TiesTest place(String kind, String key, String other) {
        words.add(new Word(words.size() + 1, kind, key, other, words.size() + 1));
        return this;
    }

    private TiesTest takenBack(int act) {
        words.removeIf(word -> word.act() == act);
        return this;
    }

    private List<Constraint> told() {
        return new Ties(words).constraints(rows);
    }

    private static Constraint together(String key, String leader) {
        return new MustLink(key, leader, true);
    }

    @Test
    void merges_chain_and_one_taken_back_leaves_the_others() {
        say(101, "merge", "A1", "A2").say(102, "merge", "A2", "A3").say(103, "merge", "A3", "A4");
        assertThat(told()).containsExactly(together("A2", "A1"), together("A3", "A1"), together("A4", "A1"));
        takenBack(102);
        assertThat(told()).containsExactly(together("A2", "A1"), together("A4", "A3"));
    }

    @Test
    void a_merge_holds_where_a_mention_between_counts_no_more() {
        say(101, "merge", "A1", "A2").say(102, "merge", "A1", "A3");
        silent.add("A1");
        assertThat(told()).containsExactly(together("A3", "A2"));
    }

    @Test
    void what_is_taken_out_leaves_the_ties_from_before_and_these_hold_without_it() {
        say(101, "merge", "A1", "A2").say(102, "merge", "A1", "A3").say(103, "apart", "A1", "m1");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        together("A3", "A2"), new Separate("A1"), together("m1", "A1"), new Separate("m1"));
        takenBack(103);
        assertThat(told()).containsExactly(together("A2", "A1"), together("A3", "A1"));
    }

    @Test
    void a_merge_after_a_split_brings_the_whole_part_back() {
        say(101, "apart", "m1", "m2").say(102, "merge", "m1", "A1");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        together("m1", "A1"), new Separate("m1"), together("m2", "A1"), new Separate("m2"));
    }

    @Test
    void what_stays_is_tied_apart_from_what_is_taken_out() {
        say(101, "apart", "m2").say(101, "merge", "m1", "m3");
        assertThat(told()).containsExactlyInAnyOrder(new Separate("m2"), together("m3", "m1"));
    }

    @Test
    void what_is_tied_to_something_apart_is_not_led_back_by_the_machine() {
        say(101, "apart", "m1").say(102, "merge", "m1", "m2");
        assertThat(told()).containsExactlyInAnyOrder(new Separate("m1"), together("m2", "m1"), new Separate("m2"));
    }

    @Test
    void the_newest_word_that_places_a_mention_holds_alone() {
        place("link", "m1", "A1").place("link", "m1", "A2").say(103, "apart", "m1");
        assertThat(told()).containsExactly(new Separate("m1"));
        takenBack(103);
        assertThat(told()).containsExactly(new MustLink("m1", "A2"));
        place("not", "m1", "A3");
        assertThat(told()).containsExactly(new MustLink("m1", "A2"), new CannotLink("m1", "A3"));
    }

    @Test
    void one_of_a_group_that_is_placed_anew_leaves_the_others_together() {
        say(101, "new", "m1").say(101, "same", "m2", "m3").place("link", "m1", "A1");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        new MustLink("m1", "A1"), together("m3", "m2"), new Separate("m2"), new Separate("m3"));
    }

    @Test
    void which_mentions_count_matters_only_where_mentions_are_tied() {
        place("link", "m1", "A1").place("not", "m2", "A1").say(103, "new", "m3");
        assertThat(new Ties(words).dependOnWhatCounts()).isFalse();
        assertThat(say(104, "merge", "A1", "A2").told()).contains(together("A2", "A1"));
        assertThat(new Ties(words).dependOnWhatCounts()).isTrue();
        assertThat(new Ties(words).areTied("m1", "A2")).isTrue();
        assertThat(new Ties(words).areTied("m2", "A2")).isFalse();
    }
}
