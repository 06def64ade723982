package org.sunmao.app.measures.definitions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Average length of ended stays (平均在驻时长，已迁出): of the confirmed enterprises that left a building within the twelve months up to this one, from
 * their begin to the first list that no longer names them.
 */
@Component
@Order(28)
class AverageStayEnded extends Stays {

    AverageStayEnded() {
        super("average-stay-ended", true);
    }
}
