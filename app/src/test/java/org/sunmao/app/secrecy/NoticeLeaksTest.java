package org.sunmao.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.secrecy.NoticeLeaks.Found;
import org.sunmao.app.secrecy.NoticeLeaks.Part;

/** What a notice must not say is found, told by line and masked; what it may say is not. */
class NoticeLeaksTest {

    private static List<Found> find(String words) {
        return NoticeLeaks.find(List.of(new Part("words", words)), List.of("欧阳测试"));
    }

    @ParameterizedTest
    @CsvSource({
        "手机13800001234, mobile",
        "联系人：张三丰, person",
        "联系人 : 张三, person",
        "经办人为李四, person",
        "由欧阳测试负责, person",
        "账号6222021234567890128, bank"
    })
    void a_leak_is_found(String words, String kind) {
        assertThat(find("第一行\n" + words)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.row()).isEqualTo(2);
            assertThat(found.found()).contains("*").doesNotContain("张三", "1380000");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "异议请向区产业局书面提出，电话 0577-12345678。",
                "联系人：区产业局办公室",
                "负责人应在公示期内说明情况",
                "统一社会信用代码 91350100M000100Y43",
                "邮箱 office@example.org"
            })
    void what_a_notice_has_to_say_is_let_through(String words) {
        assertThat(find(words)).isEmpty();
    }

    @Test
    void numbers_are_found_in_every_part() {
        assertThat(NoticeLeaks.find(List.of(new Part("enterprise", "某店13800001234")), List.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.part()).isEqualTo("enterprise"));
    }
}
