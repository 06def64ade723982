package org.sunmao.app.month.web;

import org.sunmao.app.month.Arrived;

/**
 * A building's list of a month as the district sees it.
 *
 * @param lateDays days by which it came, or is, late
 */
public record ArrivalLine(Arrived arrived, long lateDays) {

    /** Word of its state: waits, late, sent; overdue or open where it has not come. */
    public String state() {
        if (!arrived.sent()) {
            return lateDays > 0 ? "overdue" : "open";
        }
        return arrived.waits() ? "waits" : lateDays > 0 ? "late" : "sent";
    }
}
