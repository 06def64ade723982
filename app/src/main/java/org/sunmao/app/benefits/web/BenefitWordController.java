package org.sunmao.app.benefits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.desk.NoticeDesk;
import org.sunmao.app.benefits.desk.SettleDesk;
import org.sunmao.app.benefits.rules.NoticeContent;
import org.sunmao.app.benefits.rules.Reckoning;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.secrecy.Leak;
import org.sunmao.app.shell.Ui;

/** What is said of a project by those who handle it. What cannot be read is told line by line and left in the form; the rest is kept. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT})
class BenefitWordController {

    private static final int NOTICE_DAYS = 7;

    private final BenefitAccess access;
    private final BenefitBook book;
    private final BenefitPages benefits;
    private final MatterPages pages;
    private final LandWords land;
    private final SeasonWords seasons;
    private final PaymentWords payments;
    private final SettleDesk settling;
    private final NoticeDesk notices;
    private final MatterTime time;

    BenefitWordController(
            BenefitAccess access,
            BenefitBook book,
            BenefitPages benefits,
            MatterPages pages,
            LandWords land,
            SeasonWords seasons,
            PaymentWords payments,
            SettleDesk settling,
            NoticeDesk notices,
            MatterTime time) {
        this.access = access;
        this.book = book;
        this.benefits = benefits;
        this.pages = pages;
        this.land = land;
        this.seasons = seasons;
        this.payments = payments;
        this.settling = settling;
        this.notices = notices;
        this.time = time;
    }

    @PostMapping("/benefits/{matter:[0-9]{1,18}}/say")
    String say(
            @PathVariable long matter,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Matter found = access.get(reader, matter);
        var saying = new Saying(reader, found, book.file(reader.scope(), matter), form, ui);
        String word = saying.typed("word");
        boolean pays = PaymentWords.WORDS.contains(word);
        if (!access.handles(reader, found) || !found.open() && !pays) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (pays) {
            payments.say(saying, word, file);
        } else {
            say(saying, word);
        }
        String view = BenefitPages.VIEWS.contains(saying.typed("view")) ? saying.typed("view") : "about";
        Long season = saying.id("season") == 0 ? null : saying.id("season");
        if (saying.faults().isEmpty()) {
            return "redirect:/benefits/" + matter + "?view=" + view + (season == null ? "" : "&season=" + season)
                    + "&kept=" + saying.kept();
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(word + "." + name, value.strip()));
        model.addAttribute(
                "page",
                benefits.page(
                        reader,
                        ui,
                        found,
                        new BenefitPages.Asked(
                                view,
                                season,
                                null,
                                null,
                                saying.kept(),
                                said,
                                saying.faults(),
                                Map.of(word, saying.left()))));
        return "benefits/one";
    }

    private void say(Saying saying, String word) {
        switch (word) {
            case "parties" -> land.parties(saying);
            case "plots" -> land.plots(saying);
            case "contract" -> land.contract(saying);
            case "milestone" -> land.milestone(saying);
            case "withdraw" -> land.withdraw(saying);
            case "season" -> seasons.season(saying);
            case "entry" -> seasons.entry(saying);
            case "wages" -> seasons.wages(saying);
            case "purchases" -> seasons.purchases(saying);
            case "growers" -> seasons.growers(saying);
            case "incomes" -> seasons.incomes(saying);
            case "reopen" -> reopen(saying);
            case "correct" -> correct(saying);
            case "publish" -> publish(saying);
            case "unpublish" ->
                saying.done(notices.end(saying.by(), saying.matter().id(), saying.id("notice")), "benefits.fault.gone");
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private void reopen(Saying saying) {
        String why = saying.typed("why");
        Optional<Season> season = saying.season();
        if (why.isEmpty() || why.length() > 500) {
            saying.refuse("benefits.fault.why");
        } else {
            saying.done(
                    season.isPresent()
                            && settling.reopen(saying.by(), saying.matter().id(), season.get(), why),
                    "benefits.fault.not-settled");
        }
    }

    private void correct(Saying saying) {
        Optional<Season> season = saying.season();
        if (season.isEmpty() || season.get().standing() != Standing.CORRECTING) {
            saying.refuse("benefits.fault.not-open");
            return;
        }
        List<String> missing = Reckoning.of(saying.file(), season.get()).faults();
        if (!missing.isEmpty()) {
            missing.forEach(each -> saying.refuse("benefits.missing." + each));
            return;
        }
        saying.done(
                settling.correct(saying.by(), saying.matter().id(), season.get().id()), "benefits.fault.not-open");
    }

    /** A notice goes out where nothing of it must stay hidden, and where there are households enough. */
    private void publish(Saying saying) {
        Ui ui = saying.ui();
        Season season = saying.season()
                .filter(each -> each.standing() == Standing.SETTLED)
                .orElse(null);
        String words = saying.typed("words");
        if (season == null) {
            saying.refuse("benefits.fault.not-settled");
        } else if (words.isEmpty() || words.length() > 1000) {
            saying.refuse("benefits.fault.words");
        } else {
            ProjectFile file = saying.file();
            List<String> names = file.parties().stream()
                    .filter(ProjectFile.Party::household)
                    .map(ProjectFile.Party::shown)
                    .toList();
            String title = saying.matter().title();
            List<Leak> leaks = NoticeContent.leaks(title + "\n" + words, names);
            leaks.forEach(leak -> saying.refuse(
                    "benefits.fault.leak",
                    leak.row() - 1 == 1 ? ui.t("benefits.leak.title") : ui.t("benefits.leak.line", leak.row() - 2),
                    ui.tOr("benefits.leak." + leak.kind(), leak.kind()),
                    leak.found()));
            if (leaks.isEmpty()) {
                publish(saying, season, title, words);
            }
        }
    }

    private void publish(Saying saying, Season season, String title, String words) {
        Reader by = saying.by();
        Matter matter = saying.matter();
        long output = Reckoning.of(saying.file(), season).outputFen();
        Optional<NoticeContent> content = NoticeContent.of(
                matter.fields().getOrDefault("crop", ""),
                saying.file(),
                output,
                book.statements(by.scope(), matter.id()).stream()
                        .filter(each -> each.season() == season.id())
                        .toList());
        if (content.isEmpty()) {
            saying.refuse("benefits.fault.few", NoticeContent.FEWEST);
            return;
        }
        String unit = matter.leadUnit() == null ? "" : matter.leadUnit();
        saying.done(
                notices.publish(
                        by,
                        matter.id(),
                        season,
                        title,
                        pages.unitNames(by, saying.ui()).getOrDefault(unit, unit),
                        words,
                        content.get(),
                        time.today(),
                        time.today().plusDays(NOTICE_DAYS)),
                "benefits.fault.public");
    }
}
