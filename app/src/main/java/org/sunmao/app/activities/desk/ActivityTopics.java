package org.sunmao.app.activities.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.notices.NoticeTopic;

/** What notices of activities are about besides what the engine of matters tells. */
@Configuration(proxyBeanMethods = false)
class ActivityTopics {

    /** An activity to which somebody is asked begins tomorrow. */
    static final String TOMORROW = "activities-tomorrow";

    @Bean
    NoticeTopic activityTomorrowTopic() {
        return new NoticeTopic(TOMORROW, "activities.topic.tomorrow", 14);
    }
}
