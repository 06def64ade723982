package org.sunmao.app.matters.tell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.notices.NoticeTopic;

/** What notices of matters are about. */
@Configuration(proxyBeanMethods = false)
class MatterTopics {

    /** What waits for somebody, and what will be due soon. */
    static final String WORK = "matters-work";
    /** What is overdue. */
    static final String OVERDUE = "matters-overdue";
    /** What became of something in which somebody has a part. */
    static final String NEWS = "matters-news";

    @Bean
    NoticeTopic matterWorkTopic() {
        return new NoticeTopic(WORK, "matters.topic.work", 10);
    }

    @Bean
    NoticeTopic matterOverdueTopic() {
        return new NoticeTopic(OVERDUE, "matters.topic.overdue", 11);
    }

    @Bean
    NoticeTopic matterNewsTopic() {
        return new NoticeTopic(NEWS, "matters.topic.news", 12);
    }
}
