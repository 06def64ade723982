package org.sunmao.app.benefits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;

/** What may be public of statements. */
class NoticeContentTest {

    private final List<Party> parties = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private void household(String village, long fen, Sharing... sorts) {
        long id = parties.size() + 1;
        parties.add(new Party(id, "H" + id, true, "某", "某*", village, 3, 1, LocalDate.EPOCH, null));
        List<Statement.Line> lines = List.of(sorts).stream()
                .map(sort -> new Statement.Line(sort, 1L, 0, 1, fen * 9, 1, 9, fen / sorts.length))
                .toList();
        statements.add(new Statement(id, 1, id, 1, null, false, fen, Instant.EPOCH, lines));
    }

    private java.util.Optional<NoticeContent> content() {
        var file = new ProjectFile(
                1, parties, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        return NoticeContent.of("药材", file, 1000, statements);
    }

    @Test
    void few_households_are_not_told_at_all() {
        for (int i = 0; i < 4; i++) {
            household("东坪村", 100, Sharing.RENT);
        }
        assertThat(content()).isEmpty();
        household("东坪村", 100, Sharing.RENT);
        assertThat(content().orElseThrow().totalFen()).isEqualTo(500);
    }

    @Test
    void villages_and_sorts_of_few_are_put_together() {
        for (int i = 0; i < 6; i++) {
            household("东坪村", 100, Sharing.RENT, Sharing.SECOND);
        }
        household("西岭村", 900, Sharing.RENT, Sharing.WAGE);
        for (int i = 0; i < 8; i++) {
            household("南坳村", 50, Sharing.RENT, Sharing.SECOND);
        }
        NoticeContent content = content().orElseThrow();
        assertThat(content.groups())
                .extracting(NoticeContent.Group::villages)
                .containsExactlyInAnyOrder("西岭村、东坪村", "南坳村");
        assertThat(content.sums())
                .as("wages of one household are not told")
                .extracting(NoticeContent.Sum::sort)
                .containsExactly("rent", "other");
        assertThat(content.sums().stream().mapToLong(NoticeContent.Sum::fen).sum())
                .isEqualTo(content.totalFen());
    }

    @Test
    void no_group_is_ever_of_few_and_none_is_lost() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            parties.clear();
            statements.clear();
            int many = random.nextInt(0, 40);
            for (int i = 0; i < many; i++) {
                household("村" + random.nextInt(8), 2L * random.nextInt(1, 1000), Sharing.RENT, Sharing.SECOND);
            }
            content()
                    .ifPresentOrElse(
                            content -> {
                                assertThat(content.groups())
                                        .allMatch(group -> group.households() >= NoticeContent.FEWEST);
                                assertThat(content.groups().stream()
                                                .mapToLong(NoticeContent.Group::fen)
                                                .sum())
                                        .isEqualTo(content.totalFen());
                            },
                            () -> assertThat(many).isLessThan(NoticeContent.FEWEST));
        }
    }

    @Test
    void numbers_and_names_do_not_pass_in_the_words() {
        assertThat(NoticeContent.leaks("有异议请向工作队提出，电话 023-55550000", List.of("陈春生")))
                .isEmpty();
        assertThat(NoticeContent.leaks("全村都分到了\n陈春生分得最多", List.of("陈春生")))
                .extracting(leak -> leak.kind() + " " + leak.row())
                .containsExactly("person 3");
        assertThat(NoticeContent.leaks("联系 13900001234", List.of()))
                .extracting(leak -> leak.kind())
                .containsExactly("mobile");
    }
}
