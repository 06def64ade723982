package org.sunmao.app.proposals.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.notices.NoticeTopic;

/** What notices of drafts are about; those of proposals are about matters. */
@Configuration(proxyBeanMethods = false)
class ProposalTopics {

    /** Somebody is asked to sign, or has answered. */
    static final String SIGN = "proposals-sign";

    @Bean
    NoticeTopic proposalSigningTopic() {
        return new NoticeTopic(SIGN, "proposals.topic.sign", 13);
    }
}
