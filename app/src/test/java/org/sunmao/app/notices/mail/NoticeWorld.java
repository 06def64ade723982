package org.sunmao.app.notices.mail;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.testing.TestPasswords;

/** Two topics in the words of rooms that there are, and persons who are told. */
@TestConfiguration(proxyBeanMethods = false)
class NoticeWorld {

    static final String PASSWORD = "a-long-test-password";

    @Bean
    NoticeTopic topicOfThisWorld() {
        return new NoticeTopic("visits", "visits.feed.name", 1);
    }

    @Bean
    NoticeTopic warningTopic() {
        return new NoticeTopic("warnings", "notices.topics", 2);
    }

    /** A line with an argument, in the words of the frame: so many rows on this page, of so many. */
    static Notice line(String topic, int number, String dedup) {
        return new Notice(topic, "shell.pager.of", List.of(number, 20_000), "/account?n=" + number, dedup);
    }

    static void persons(People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("told-one", "甲", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("told-two", "乙", Role.ENTERPRISE, hash, List.of()),
                        new NewPerson("told-system", "丙", Role.SYSTEM, hash, List.of()),
                        new NewPerson("told-closed", "丁", Role.MEMBER, hash, List.of())),
                "test");
    }
}
