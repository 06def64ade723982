package org.sunmao.app.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Several persons at one site, each in a window of one's own that stays open, and what they do with pages and forms. */
public final class Persons implements AutoCloseable {

    private static final int WIDTH = 1440;

    private final Browser browser;
    private final Supplier<String> site;
    private final String prefix;
    private final String password;
    private final Set<String> visitors;
    private final Map<String, BrowserContext> windows = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();

    /**
     * @param site where the server answers; asked each time, for a test that begins anew with another server knows it only then
     * @param prefix what the names of accounts begin with before the name of the person
     * @param password of all of them
     * @param visitors persons that do not sign in
     */
    public Persons(Browser browser, Supplier<String> site, String prefix, String password, String... visitors) {
        this.browser = browser;
        this.site = site;
        this.prefix = prefix;
        this.password = password;
        this.visitors = Set.of(visitors);
    }

    /** Somebody's page, as it was left. */
    public Page as(String who) {
        return pages.computeIfAbsent(who, name -> {
            BrowserContext window = browser.window(WIDTH, ColorScheme.LIGHT);
            windows.put(name, window);
            return visitors.contains(name)
                    ? window.newPage()
                    : Browser.signedIn(window, site.get(), "", prefix + name, password);
        });
    }

    /** Whether somebody does not sign in. */
    public boolean isVisitor(String who) {
        return visitors.contains(who);
    }

    /** Somebody's page, at this path. */
    public Page open(String who, String path) {
        Page page = as(who);
        page.navigate(site.get() + path);
        return page;
    }

    /** What this path answers somebody. */
    public int status(String who, String path) {
        return as(who).navigate(site.get() + path).status();
    }

    /** Whether a page offers somebody a form with this button. */
    public boolean offers(String who, String path, String word) {
        return open(who, path).locator("button[value=\"" + word + "\"]").count() > 0;
    }

    /**
     * Unfolds the first form of a page that has this button, fills it in and presses it.
     *
     * @param fields names of inputs, each followed by what is typed, or by the value or label that is chosen
     */
    public static Page send(Page page, String word, String... fields) {
        Locator form = page.locator("form:has(button[value=\"" + word + "\"])").first();
        fill(form, fields);
        form.locator("button[value=\"" + word + "\"]").first().click();
        return page;
    }

    /** Unfolds a form and fills it in. */
    public static void fill(Locator form, String... fields) {
        form.evaluate("each => { const fold = each.closest('details'); if (fold) fold.open = true; }");
        for (int i = 0; i < fields.length; i += 2) {
            Locator input = form.locator("[name=\"" + fields[i] + "\"]").first();
            if (String.valueOf(input.evaluate("each => each.tagName")).equals("SELECT")) {
                input.selectOption(fields[i + 1]);
            } else {
                input.fill(fields[i + 1]);
            }
        }
    }

    @Override
    public void close() {
        windows.values().forEach(BrowserContext::close);
    }
}
