package org.sunmao.app.access;

/** What a person has to do before anything else is open. */
public enum SignInStep {
    /** Choose a password: the present one was told once, or has expired. */
    PASSWORD("/account/password"),
    /** Set up the second factor that the role requires. */
    SECOND_FACTOR("/account/second-factor");

    private final String page;

    SignInStep(String page) {
        this.page = page;
    }

    /** The only page that is open until it is done. */
    public String page() {
        return page;
    }
}
