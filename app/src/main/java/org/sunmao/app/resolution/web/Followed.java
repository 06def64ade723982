package org.sunmao.app.resolution.web;

import org.sunmao.app.jobs.DerivationStatus;

/** Whether the links have followed what was decided. */
public enum Followed {
    /** The conclusions are being derived again, or will be soon. */
    RUNNING,
    /** Deriving them failed; they are as they were. */
    FAILED,
    DONE;

    static Followed of(DerivationStatus status) {
        if (status.running()) {
            return RUNNING;
        }
        return status.failure() == null ? DONE : FAILED;
    }
}
