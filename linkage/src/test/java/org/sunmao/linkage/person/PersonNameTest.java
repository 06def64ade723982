package org.sunmao.linkage.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.RealData;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "张三; 张三; HAN; ''",
                "张　三; 张三; HAN; ''",
                "張三豐; 张三丰; HAN; ''",
                "欧阳三丰; 欧阳三丰; HAN; ''",
                "张三先生; 张三; HAN; 先生",
                "总经理张三; 张三; HAN; 总经理",
                "张三（法人代表）; 张三; HAN; ''",
                "法定代表人：张三; 张三; HAN; ''",
                "李胜男; 李胜男; HAN; ''",
                "买买提·艾力; 买买提.艾力; DOTTED; ''",
                "阿卜杜拉•本•三; 阿卜杜拉.本.三; DOTTED; ''",
                "John Smith; JOHN SMITH; LATIN; ''",
                "Smith, John; JOHN SMITH; LATIN; ''",
                "ＭＲ. John Smith; JOHN SMITH; LATIN; ''",
                "张*; 张*; MASKED; ''",
                "张**; 张**; MASKED; ''",
                "张某某; 张**; MASKED; ''",
                "*三; *三; MASKED; ''",
                "王总; 王; SURNAME; 总",
                "欧阳女士; 欧阳; SURNAME; 女士"
            })
    void one_person_is_read(String text, String name, PersonKind kind, String title) {
        PersonReading reading = PersonName.read(text);
        assertThat(reading.persons()).containsExactly(new PersonName(name, kind, title));
        assertThat(reading.leftover()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "张三、李四; 张三|李四",
                "张三，李四/王五六; 张三|李四|王五六",
                "张三 李四; 张三|李四",
                "张 三，李 四; 张三|李四",
                "张三(李四); 张三|李四",
                "John Smith, Mary Lee; JOHN SMITH|MARY LEE",
                "张三、张三; 张三"
            })
    void several_persons_of_a_cell_are_told_apart(String text, String names) {
        assertThat(PersonName.read(text).persons().stream()
                        .map(PersonName::name)
                        .collect(Collectors.joining("|")))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "暂无", "无", "N/A", "null", "-", "／", "未知", "（无）", "法定代表人"})
    void placeholders_are_nobody(String text) {
        PersonReading reading = PersonName.read(text);
        assertThat(reading.persons()).isEmpty();
        assertThat(reading.leftover()).isEmpty();
        assertThat(reading.certainty()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "张三13800001234; 张三; 13800001234",
                "青岛云帆投资有限公司（委派代表：张三）; 张三; 青岛云帆投资有限公司",
                "云帆公司; ''; 云帆公司",
                "王; ''; 王"
            })
    void what_is_no_name_is_left_over(String text, String names, String leftover) {
        PersonReading reading = PersonName.read(text);
        assertThat(reading.persons().stream().map(PersonName::name).collect(Collectors.joining("|")))
                .isEqualTo(names);
        assertThat(reading.leftover()).isEqualTo(leftover);
    }

    @Test
    void certainty_falls_with_what_is_hidden_or_left_over() {
        assertThat(PersonName.read("张三").certainty()).isEqualTo(0.98);
        assertThat(PersonName.read("甴三").certainty()).isEqualTo(0.8);
        assertThat(PersonName.read("张*").certainty()).isEqualTo(0.5);
        assertThat(PersonName.read("张三、李*").certainty()).isEqualTo(0.5);
        assertThat(PersonName.read("张三13800001234").certainty()).isCloseTo(0.882, within(1e-9));
        assertThat(PersonName.read("？1？").certainty()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"张*丰, 张三丰, true", "张*, 张三, true", "张*, 张三丰, false", "王总, 王五, true", "李四, 李三, false"})
    void a_hidden_name_may_be_another(String a, String b, boolean expected) {
        PersonName first = PersonName.read(a).persons().get(0);
        PersonName second = PersonName.read(b).persons().get(0);
        assertThat(first.mayBe(second)).isEqualTo(expected);
        assertThat(second.mayBe(first)).isEqualTo(expected);
        assertThat(first.isWhole()).isEqualTo(!a.contains("*") && !a.contains("总"));
    }

    @Test
    void persons_of_a_real_register_are_read_without_leftovers() {
        long left = 0;
        long sure = 0;
        long all = 0;
        for (var row : RealData.rows("qingdao/registry.csv")) {
            PersonReading reading = PersonName.read(RealData.cell(row, "法人代表"));
            all++;
            left += reading.leftover().isEmpty() ? 0 : 1;
            sure += reading.certainty() >= 0.8 ? 1 : 0;
        }
        System.out.printf("persons: %d cells, %d with leftovers, %d with certainty of .8 or more%n", all, left, sure);
        assertThat(left).isZero();
        assertThat((double) sure / all).isGreaterThan(0.95);
    }
}
