package org.sunmao.app.proposals.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.proposals.Contact;
import org.sunmao.app.proposals.Feedback;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.desk.ProposalDesk;
import org.sunmao.app.proposals.desk.ReleaseDesk;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.UnitWords;
import org.sunmao.app.shell.FormReader;

/** Reads what is said of a proposal on its page, and has it done. */
@Component
class ProposalWords {

    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_WHAT = 500;
    private static final int LONGEST_WHY = 500;

    private final Matters matters;
    private final ProposalDesk desk;
    private final ReleaseDesk releases;
    private final ProposalBook book;
    private final UnitWords units;
    private final IndicatorViews indicators;
    private final AboutNames about;
    private final MatterTime time;

    ProposalWords(
            Matters matters,
            ProposalDesk desk,
            ReleaseDesk releases,
            ProposalBook book,
            UnitWords units,
            IndicatorViews indicators,
            AboutNames about,
            MatterTime time) {
        this.matters = matters;
        this.desk = desk;
        this.releases = releases;
        this.book = book;
        this.units = units;
        this.indicators = indicators;
        this.about = about;
        this.time = time;
    }

    /** Has it done; answers a word of what became of it. Where the form cannot be read it says so, and nothing is done. */
    String say(Reader reader, Matter matter, FormReader form, Map<String, String> said) {
        boolean done = switch (form.typed("word")) {
            case "feedback" -> feedback(reader, matter, form);
            case "contact" -> contact(reader, matter, form);
            case "contact-wrong" -> desk.withdrawContact(reader, matter, id(form.typed("contact-id")));
            case "consent" ->
                desk.consent(
                        reader,
                        matter,
                        said.containsKey("text-public"),
                        said.containsKey("reply-public"),
                        said.containsKey("name-public"));
            case "indicator" -> indicator(reader, matter, form);
            case "indicator-wrong" -> desk.withdrawIndicator(reader, matter, id(form.typed("indicator")));
            case "merge" -> merge(reader, matter, form, said);
            case "publish" -> publish(reader, matter);
            case "unpublish" -> releases.withdraw(reader, matter);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done ? "done" : "not-done";
    }

    private boolean publish(Reader reader, Matter matter) {
        UnitWords.Named unit = units.find(reader.scope(), matter.leadUnit());
        return releases.publish(reader, matter, unit.zh(), unit.en());
    }

    private static long id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }

    /** Only who may is told what cannot be read. */
    private static void only(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private boolean feedback(Reader reader, Matter matter, FormReader form) {
        only(desk.mayJudge(reader, matter));
        var said = new Feedback(
                book.replies(reader.scope(), matter.id()).size(),
                reader.username(),
                form.choice("attitude", Feedback.ATTITUDES),
                form.choice("contact-was", Feedback.CONTACTS),
                form.choice("on-point", Feedback.POINTS),
                form.choice("agreement", Feedback.AGREEMENTS),
                form.optional("remark", LONGEST_REMARK),
                time.today());
        return form.readable() && desk.judge(reader, matter, said);
    }

    private boolean contact(Reader reader, Matter matter, FormReader form) {
        only(desk.mayTellContact(reader, matter));
        String way = form.choice("way", Contact.WAYS);
        var on = form.day("contacted", null, time.today());
        String what = form.optional("what", LONGEST_WHAT);
        return form.readable() && desk.contact(reader, matter, way, on, what);
    }

    private boolean indicator(Reader reader, Matter matter, FormReader form) {
        only(desk.mayMeasure(reader, matter));
        Optional<AboutNames.About> subject = about.find(reader, form.typed("about"));
        if (subject.isEmpty()) {
            form.refuse("about");
        }
        String measure = form.typed("measure");
        if (subject.isPresent() && !indicators.fits(subject.get().kind(), measure)) {
            form.refuse("measure");
        }
        YearMonth before = month(form.typed("month"));
        if (before == null || before.isAfter(YearMonth.from(time.today()))) {
            form.refuse("month");
        }
        return form.readable()
                && subject.isPresent()
                && before != null
                && desk.measure(
                        reader, matter, subject.get().kind(), subject.get().id(), measure, before);
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Those that are ticked, and one more by its number, go on with this one. */
    private boolean merge(Reader reader, Matter matter, FormReader form, Map<String, String> said) {
        only(reader.is(Role.COUNCIL));
        String why = form.text("why", LONGEST_WHY);
        List<Matter> others = new java.util.ArrayList<>(said.keySet().stream()
                .filter(name -> name.matches("other-[0-9]{1,18}"))
                .sorted()
                .flatMap(name ->
                        matters.find(reader.scope(), Long.parseLong(name.substring("other-".length()))).stream())
                .toList());
        String number = form.typed("number");
        if (!number.isEmpty()) {
            matters.findNumber(reader.scope(), number).ifPresentOrElse(others::add, () -> form.refuse("number"));
        }
        if (number.isEmpty() && others.isEmpty()) {
            form.refuse("number");
        }
        if (others.stream().anyMatch(other -> !other.kind().equals(ProposalKind.CODE))) {
            form.refuse("number");
        }
        if (!form.readable()) {
            return false;
        }
        try {
            desk.merge(reader, matter, others, why);
            return true;
        } catch (ProposalDesk.NotMergedException none) {
            return false;
        }
    }
}
