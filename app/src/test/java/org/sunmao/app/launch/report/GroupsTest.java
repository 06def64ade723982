package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {

    private final Groups groups = new Groups(new int[] {5, 0, 4});

    private static RowAt row(int list, int row) {
        return new RowAt(list, row);
    }

    @Test
    void links_make_groups_across_lists_and_the_weakest_is_told() {
        groups.join(row(0, 0), row(2, 1), .99);
        groups.join(row(0, 4), row(2, 1), .75);
        groups.same(row(2, 1), row(2, 3));
        groups.join(row(0, 1), row(2, 0), .98);
        var largest = groups.largest(5, 10);
        assertThat(largest).hasSize(1);
        assertThat(largest.get(0).size()).isEqualTo(4);
        assertThat(largest.get(0).weakest()).isEqualTo(.75);
        assertThat(largest.get(0).members())
                .extracting(Groups.Member::row)
                .containsExactly(row(0, 0), row(0, 4), row(2, 1), row(2, 3));
        assertThat(largest.get(0).members().get(2).probability()).isNaN();
        assertThat(groups.sizes(10)).startsWith(0, 3, 1, 0, 1);
    }

    @Test
    void of_a_large_group_no_more_members_are_kept_than_asked_for() {
        for (int i = 0; i < 5; i++) {
            groups.join(row(0, i), row(2, 0), .9);
        }
        assertThat(groups.largest(1, 2).get(0).members()).hasSize(2);
        assertThat(groups.largest(1, 2).get(0).size()).isEqualTo(6);
        assertThat(groups.sizes(3)).containsExactly(0, 3, 0, 1);
    }
}
