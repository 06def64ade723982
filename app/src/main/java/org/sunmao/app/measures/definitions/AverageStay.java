package org.sunmao.app.measures.definitions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Average stay (平均入驻时长): how long the confirmed enterprises that hold units on the last day of the month have been in the building, on the
 * average. They are still there, so that their stays will be longer ({@link AverageStayEnded} tells of those that are over).
 */
@Component
@Order(27)
class AverageStay extends Stays {

    AverageStay() {
        super("average-stay", false);
    }
}
