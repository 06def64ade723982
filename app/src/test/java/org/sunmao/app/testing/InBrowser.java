package org.sunmao.app.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.sunmao.app.SunmaoApplication;

/** Tests of pages in a real browser, against a server of their own; skipped where there is no browser. */
@SpringBootTest(classes = SunmaoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InBrowser {

    /** Runs for the whole class. */
    protected Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Where the server answers, without a slash at the end. */
    protected final String site() {
        return "http://localhost:" + port;
    }
}
