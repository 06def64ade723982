package org.sunmao.app.activities.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** Those who keep venues and activities, are invited, and read of them, in a real browser; and what they do again and again. */
abstract class ActivitiesInBrowser extends InBrowser {

    static final String PASSWORD = "a-long-test-password";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    Persons persons;
    WorkerDatabase worker;
    String firm = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "ac-", PASSWORD, "visitor");
        TinyDistrict.wipe(worker);
        long id = new TinyDistrict(worker).enterprise("东海启明软件有限公司");
        firm = "E" + id;
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('housing', '住建局', 'Housing bureau', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("ac-council", "会务", Role.COUNCIL, hash, List.of()),
                        new NewPerson("ac-member", "委员甲", Role.MEMBER, hash, List.of()),
                        new NewPerson("ac-other", "委员乙", Role.MEMBER, hash, List.of()),
                        new NewPerson("ac-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("ac-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("ac-housing", "住", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("housing"))),
                        new NewPerson("ac-invest", "招", Role.INVESTMENT, hash, List.of()),
                        new NewPerson("ac-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id)))),
                "test");
    }

    @AfterAll
    void close() {
        persons.close();
    }

    Page open(String who, String path) {
        return persons.open(who, path);
    }

    String say(String who, String address, String view, String word, String... fields) {
        return Persons.send(open(who, address + "?view=" + view), word, fields).content();
    }

    static String at(int minutes) {
        return LocalDateTime.now(ZONE).plusMinutes(minutes).format(FIELD);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    /** Plans one; answers its address, or the page that refuses it. */
    String plan(String title, String sort, String starts, String ends, String... more) {
        Page page = open("council", "/activities/new");
        var fields = new ArrayList<>(List.of(
                "title",
                title,
                "sort",
                sort,
                "topic",
                title + "议题",
                "place",
                "一楼大厅",
                "starts",
                starts,
                "ends",
                ends,
                "hosts",
                "区政协"));
        fields.addAll(List.of(more));
        Persons.fill(page.locator("form.form"), fields.toArray(String[]::new));
        page.click("button:has-text(\"建立活动\")");
        return address(page);
    }

    String address(Page page) {
        String path = page.url().substring(site().length()).replaceAll("[?#].*", "");
        return path.matches("/activities/[0-9]+") ? path : page.content();
    }

    String code(String address) {
        return open("council", address + "?view=people")
                .locator(".activity-code a")
                .getAttribute("href")
                .replaceAll(".*/activities", "/activities");
    }

    String signIn(String who, String code) {
        Page page = open(who, code);
        if (page.locator("button[value=sign-in]").count() > 0) {
            page.click("button[value=sign-in]");
        }
        return page.locator("main").textContent();
    }

    /** Two plans of this year, and a member who calls the others together; answers its address. */
    String venue(String name) {
        Page page = open("council", "/venues/new");
        Persons.fill(page.locator("form.form"), "name", name, "kind", "委员会客厅", "place", "园区一号楼", "from", "2026-01-05");
        page.click("button:has-text(\"建立场所\")");
        String made = page.url().substring(site().length());
        Persons.send(open("council", made), "member", "account", "委员甲", "post", "召集人");
        Persons.send(open("council", made), "member", "person", "外请顾问");
        String year = Integer.toString(today().getYear());
        Persons.send(open("council", made), "plan", "year", year, "month", "6", "sort", "协商", "what", "停车难协商");
        Persons.send(open("council", made), "plan", "year", year, "month", "9", "sort", "微宣讲", "what", "进社区宣讲");
        return made;
    }

    /**
     * An activity of today that was held: 委员甲 was asked, was there, spoke and gave the first of three results, which was adopted. Nobody else was there. Answers its
     * address.
     */
    String lived(String title) {
        String made = plan(title, "协商", at(-10), at(100));
        say("council", made, "people", "invite-person", "account", "委员甲");
        say("council", made, "work", "call");
        Persons.send(open("council", made + "?view=people"), "there");
        say("council", made, "people", "speech", "account", "委员甲", "way", "口头", "spoke", "错时共享停车");
        say("council", made, "results", "result", "account", "委员甲", "text", "机关停车场夜间向居民开放");
        say("council", made, "results", "result", "person", "专家丙", "text", "核定收费标准");
        say("council", made, "results", "result", "person", "专家丙", "text", "在出入口设余位屏");
        String day = today().toString();
        say("council", made, "results", "adoption", "adopted", "已采纳", "day", day, "unit", "住建局");
        say("council", made, "work", "hold", "held-on", day);
        return made;
    }

    /** Adds a picture to an activity as a file, with what a camera writes beside it. */
    void photo(String address) {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120, 150, 90));
        pen.fillRect(0, 0, 320, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        Page page = open("council", address + "?view=work");
        page.setInputFiles("#m-file", new FilePayload("现场.jpg", "image/jpeg", withCamera(bytes.toByteArray())));
        page.click("form[enctype] button[type=submit]");
    }

    /** The same picture with an Exif segment (JEITA CP-3451) in which a camera names itself and the place. */
    private static byte[] withCamera(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        byte[] make = "GPS 31.2N121.4E\0".getBytes(StandardCharsets.US_ASCII);
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + 26 + make.length)});
        out.writeBytes("Exif\0\0MM\0*\0\0\0\b\0\u0001".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0x01, 0x0F, 0, 2, 0, 0, 0, (byte) make.length, 0, 0, 0, 26, 0, 0, 0, 0});
        out.writeBytes(make);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Looks at pages in a window of this width; {@code mode} is light or dark. */
    void look(int width, String lang, String who, String mode, List<String> paths) {
        ColorScheme scheme = mode.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = persons.isVisitor(who)
                    ? window.newPage()
                    : Browser.signedIn(window, site(), "", "ac-" + who, PASSWORD);
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + mode + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
