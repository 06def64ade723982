package org.sunmao.linkage.spark;

/** Something that whoever started the job can put right; the message says how. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
