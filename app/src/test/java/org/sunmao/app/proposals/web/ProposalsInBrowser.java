package org.sunmao.app.proposals.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.proposals.ProposalWorld;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;

/** Members, the council's office, units and those who read in a real browser, each in a window of one's own; and what they do again and again. */
abstract class ProposalsInBrowser extends InBrowser {

    Persons persons;
    ProposalWorld world;
    WorkerDatabase worker;
    People people;

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People accounts) {
        worker = database;
        people = accounts;
        persons = new Persons(browser, this::site, "pp-", ProposalWorld.PASSWORD, "visitor");
        world = ProposalWorld.make(worker, people);
    }

    @AfterAll
    void close() {
        persons.close();
    }

    Page open(String who, String path) {
        return persons.open(who, path);
    }

    String text(String who, String path) {
        return open(who, path).locator("main").innerText();
    }

    /** Presses a button of the page of somebody, past what the browser itself would refuse; answers what the page says then. */
    String send(String who, String path, String word, String... fields) {
        Page page = open(who, path);
        page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        return Persons.send(page, word, fields).locator("main").innerText();
    }

    Reader reader(String who) {
        return people.findReader(people.findSecret("pp-" + who).orElseThrow().personId())
                .orElseThrow();
    }

    /** The address at which somebody's page is. */
    String path(String who) {
        return persons.as(who).url().replaceAll("\\?.*", "").substring(site().length());
    }

    long lines(String action, String who) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and username = ? and result = 'done'")
                .params(action, "pp-" + who)
                .query(Long.class)
                .single();
    }

    /** Looks at pages in a window of this width; {@code mode} is light or dark. */
    void look(int width, String lang, String who, String mode, List<String> paths) {
        ColorScheme scheme = mode.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = persons.isVisitor(who)
                    ? window.newPage()
                    : Browser.signedIn(window, site(), "", "pp-" + who, ProposalWorld.PASSWORD);
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, "ta-" + width + lang + mode + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
