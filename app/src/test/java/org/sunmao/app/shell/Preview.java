package org.sunmao.app.shell;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GeneratedAccounts;
import org.sunmao.app.access.Role;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.SpringTestDatabase;

/**
 * Takes pictures of pages, wide and narrow, light and dark, in both languages: {@code Preview FOLDER [ROLE] PATH…}. Run from the
 * test class path; the application it starts has an empty database.
 */
public final class Preview {

    private record Shot(String name, int width, int height, String lang, ColorScheme scheme) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("wide-light-zh", 1440, 900, "zh", ColorScheme.LIGHT),
            new Shot("wide-dark-en", 1440, 900, "en", ColorScheme.DARK),
            new Shot("narrow-dark-zh", 390, 844, "zh", ColorScheme.DARK),
            new Shot("narrow-light-en", 390, 844, "en", ColorScheme.LIGHT));

    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (var application = new SpringApplicationBuilder(SunmaoApplication.class, SpringTestDatabase.class)
                        .run("--server.port=0");
                var browser = Browser.open()) {
            Path file = Files.createTempDirectory("preview").resolve("accounts.csv");
            application
                    .getBean(GeneratedAccounts.class)
                    .create(
                            file,
                            List.of(Role.values()),
                            Map.of(),
                            org.sunmao.app.access.People.FirstPassword.DEMONSTRATION);
            String site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            for (Shot shot : SHOTS) {
                shoot(browser, site, shot, arguments, folder, Files.readAllLines(file));
            }
        }
    }

    private static void shoot(
            Browser browser, String site, Shot shot, String[] arguments, Path folder, List<String> accounts) {
        var options = new NewContextOptions()
                .setViewportSize(shot.width(), shot.height())
                .setColorScheme(shot.scheme());
        try (var context = browser.get().newContext(options)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> System.out.println("console: " + message.text()));
            page.navigate(site + "/?lang=" + shot.lang());
            for (int i = 1; i < arguments.length; i++) {
                if (arguments[i].startsWith("/")) {
                    page.navigate(site + arguments[i]);
                    String name = arguments[i].replaceAll("[^a-z0-9]+", "-") + "-" + i + "-" + shot.name() + ".png";
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name)));
                    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                    System.out.println(name + " overflow " + overflow);
                } else {
                    signIn(page, site, arguments[i], accounts);
                }
            }
        }
    }

    private static void signIn(Page page, String site, String role, List<String> accounts) {
        String line = accounts.stream()
                .filter(account -> account.startsWith(role + ","))
                .findFirst()
                .orElseThrow();
        page.navigate(site + "/login");
        page.fill("[name=username]", role);
        page.fill("[name=password]", line.substring(line.lastIndexOf(',') + 1));
        page.click("main button[type=submit]");
    }
}
