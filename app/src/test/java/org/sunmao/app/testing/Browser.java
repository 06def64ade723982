package org.sunmao.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, driven through the machine's own Node; nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path chromium, Path node) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--enable-unsafe-swiftshader",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Opens the browser; a machine without one skips the test and says why. */
    public static Browser open() {
        Optional<Path> chromium = chromium();
        Optional<Path> node = node();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine: browser tests are skipped");
        Assumptions.assumeTrue(node.isPresent(), "no node on this machine: browser tests are skipped");
        return new Browser(chromium.get(), node.get());
    }

    private static Optional<Path> chromium() {
        return CHROMIUMS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> node() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser itself. */
    public com.microsoft.playwright.Browser get() {
        return browser;
    }

    /** A window of this width and scheme of colours, without anybody signed in. */
    public BrowserContext window(int width, ColorScheme scheme) {
        return browser.newContext(
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    /** A page on which this person has signed in, by hand as everybody does; {@code query} goes to the page of sign-in. */
    public static Page signedIn(BrowserContext window, String site, String query, String person, String password) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(site + "/login" + query);
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /**
     * A page as everybody should find it: nothing sticks out, axe has nothing serious to say, no word is missing. Where {@code sunmao.pictures} names a folder
     * its picture is kept there.
     */
    public static void look(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isEqualTo(0);
        assertThat(violations(page)).as(name).isEmpty();
        assertThat(page.content()).as(name).doesNotContain("⟦");
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    /** What keeps people from using the page, by the rules of axe, with the first element of each. */
    public static List<String> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // No page of ours has frames: asked in one step and for violations only, axe finds the same in a third of the
        // time.
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                                        + rule.getNodes().get(0).getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
