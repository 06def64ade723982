package org.sunmao.app.benefits.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Masking;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.Payment;
import org.sunmao.app.benefits.Payment.Payee;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Row;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.desk.PaymentDesk;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.matters.MatterTime;

/** Reads what is said of payments: a bank's list, cash against signatures, what came back. */
@Component
class PaymentWords {

    /** The words; they may be said of a project that has ended too, for its debts have not. */
    static final Set<String> WORDS = Set.of("bank", "cash", "reclaim", "take-back");

    private final PaymentDesk desk;
    private final BenefitBook book;
    private final BankList lists;
    private final MatterTime time;

    PaymentWords(PaymentDesk desk, BenefitBook book, BankList lists, MatterTime time) {
        this.desk = desk;
        this.book = book;
        this.lists = lists;
        this.time = time;
    }

    void say(Saying saying, String word, @Nullable MultipartFile file) throws IOException {
        Season season = saying.season().orElse(null);
        if (season == null || ledger(saying).of(season.id()).isEmpty()) {
            saying.refuse("benefits.fault.not-stated");
            return;
        }
        switch (word) {
            case "bank" -> bank(saying, season, file);
            case "cash" -> cash(saying, season);
            case "reclaim" -> reclaim(saying, season);
            default -> takeBack(saying);
        }
    }

    private Ledger ledger(Saying saying) {
        return book.ledger(saying.by().scope(), saying.matter().id());
    }

    /** What is owed to each party before a form is read, and after each of its lines. */
    private Map<Long, Long> owed(Saying saying, Season season) {
        var owed = new HashMap<Long, Long>();
        ledger(saying).of(season.id()).forEach(each -> owed.put(each.party(), each.owedFen()));
        return owed;
    }

    /** The party of this code, also of one that was withdrawn after its statement was made. */
    private static Optional<Party> party(Saying saying, Typed line, Map<Long, Long> owed) {
        Optional<Party> party = saying.file().parties().stream()
                .filter(each -> each.code().equals(line.cell(0)) && owed.containsKey(each.id()))
                .max(java.util.Comparator.comparing(Row::stands));
        if (party.isEmpty()) {
            line.refuse(0, "code", "stated");
        }
        return party;
    }

    /** A day from the season's first to today. */
    private void paidOn(Typed line, int column, LocalDate day, Season season) {
        if (line.readable() && (day.isAfter(time.today()) || day.isBefore(season.from()))) {
            line.refuse(column, "day", "paid-on");
        }
    }

    private void bank(Saying saying, Season season, @Nullable MultipartFile file) throws IOException {
        boolean sent = file != null && !file.isEmpty();
        BankList.Sent list =
                sent ? lists.read(java.util.Objects.requireNonNull(file)) : BankList.pasted(saying.typed("rows"));
        if (!list.problem().isEmpty()) {
            saying.refuse("benefits.fault.list-" + list.problem());
            return;
        }
        Typed head = saying.fields("batch", "day");
        String batch = head.name(0, "batch", 60, false);
        LocalDate day = head.day(1, "day");
        paidOn(head, 1, day, season);
        if (!head.readable() || list.lines().isEmpty()) {
            saying.say(head);
            if (list.lines().isEmpty()) {
                saying.refuse("benefits.fault.list-empty");
            }
            list.lines().forEach(saying::keep);
            return;
        }
        Map<Long, Long> owed = owed(saying, season);
        List<Payment> before = ledger(saying).paid(season.id());
        for (Typed line : list.lines()) {
            Optional<Party> party = party(saying, line, owed);
            String holder = line.name(1, "holder");
            String tail = BankList.tail(line);
            long fen = line.parts(3, "amount", 2);
            String returned = returned(line);
            party.ifPresent(each -> notMore(line, 3, fen, owed.getOrDefault(each.id(), 0L)));
            if (line.readable() && party.isPresent() && twice(before, party.get(), batch)) {
                line.refuse(0, "code", "once");
            }
            if (saying.readable(line) && party.isPresent()) {
                var paid = new PaymentDesk.Paid(
                        season.id(),
                        party.get().id(),
                        Payment.Way.BANK,
                        fen,
                        day,
                        batch,
                        payee(party.get(), holder, tail));
                boolean done = desk.pay(saying.by(), saying.matter().id(), paid, returned);
                saying.written(done, line);
                if (done && returned == null) {
                    owed.merge(party.get().id(), -fen, Long::sum);
                }
            }
        }
    }

    private static boolean twice(List<Payment> payments, Party party, String batch) {
        return payments.stream()
                .anyMatch(each -> each.party() == party.id()
                        && each.sort() == Payment.Sort.PAID
                        && each.way() == Payment.Way.BANK
                        && each.reference().equals(batch)
                        && payments.stream()
                                .noneMatch(undo -> undo.sort() == Payment.Sort.MISTAKEN
                                        && undo.undoes() != null
                                        && undo.undoes() == each.id()));
    }

    /** Why the bank gave it back, in its words; null where it arrived. */
    private static @Nullable String returned(Typed line) {
        String result = line.cell(4);
        String said = result.toLowerCase(Locale.ROOT);
        if (said.contains("失败") || said.contains("退") || said.contains("fail") || said.contains("return")) {
            return Masking.text(result);
        }
        if (!said.isEmpty() && !said.contains("成功") && !said.contains("success") && !said.equals("ok")) {
            line.refuse(4, "result", "result");
        }
        return null;
    }

    private static void notMore(Typed line, int column, long fen, long most) {
        if (line.readable() && fen > most) {
            line.refuse(column, "amount", most > 0 ? "owed" : "nothing-owed");
        }
    }

    private static Payee payee(Party party, String holder, String tail) {
        boolean own = holder.equals(party.shown());
        return new Payee(own, party.household() || !own ? Masking.personName(holder) : holder, tail);
    }

    /** Code, day, yuan, number of the paper, who signed where that is somebody else. */
    private void cash(Saying saying, Season season) {
        Map<Long, Long> owed = owed(saying, season);
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = party(saying, line, owed);
            LocalDate day = line.day(1, "day");
            long fen = line.parts(2, "amount", 2);
            String paper = line.name(3, "paper", 60, false);
            String signed = line.cell(4).isEmpty() ? party.map(Party::shown).orElse("") : line.name(4, "signed");
            paidOn(line, 1, day, season);
            party.ifPresent(each -> notMore(line, 2, fen, owed.getOrDefault(each.id(), 0L)));
            if (saying.readable(line) && party.isPresent()) {
                var paid = new PaymentDesk.Paid(
                        season.id(),
                        party.get().id(),
                        Payment.Way.CASH,
                        fen,
                        day,
                        paper,
                        payee(party.get(), signed, ""));
                boolean done = desk.pay(saying.by(), saying.matter().id(), paid, null);
                saying.written(done, line);
                if (done) {
                    owed.merge(party.get().id(), -fen, Long::sum);
                }
            }
        }
    }

    /** Code, day, yuan, number of the receipt. */
    private void reclaim(Saying saying, Season season) {
        Map<Long, Long> owed = owed(saying, season);
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> party = party(saying, line, owed);
            LocalDate day = line.day(1, "day");
            long fen = line.parts(2, "amount", 2);
            String receipt = line.name(3, "receipt", 60, false);
            paidOn(line, 1, day, season);
            if (line.readable()
                    && party.isPresent()
                    && fen > -owed.getOrDefault(party.get().id(), 0L)) {
                line.refuse(2, "amount", "overpaid");
            }
            if (saying.readable(line) && party.isPresent()) {
                boolean done = desk.reclaim(
                        saying.by(),
                        saying.matter().id(),
                        season.id(),
                        party.get().id(),
                        fen,
                        day,
                        receipt);
                saying.written(done, line);
                if (done) {
                    owed.merge(party.get().id(), fen, Long::sum);
                }
            }
        }
    }

    private void takeBack(Saying saying) {
        Optional<Payment> payment = ledger(saying).payments().stream()
                .filter(each -> each.id() == saying.id("row"))
                .findFirst();
        Typed line = saying.fields("day", "because");
        LocalDate day = line.day(0, "day");
        String why = line.name(1, "because", 300, false);
        if (line.readable()
                && (day.isAfter(time.today())
                        || payment.isPresent() && day.isBefore(payment.get().day()))) {
            line.refuse(0, "day", "back-on");
        }
        Payment.Sort sort = saying.typed("sort").equals("returned") ? Payment.Sort.RETURNED : Payment.Sort.MISTAKEN;
        boolean fits = payment.isPresent()
                && (sort == Payment.Sort.MISTAKEN
                        || payment.get().way() == Payment.Way.BANK
                                && payment.get().sort() == Payment.Sort.PAID);
        if (!line.readable()) {
            saying.say(line);
        } else {
            saying.done(
                    fits && desk.takeBack(saying.by(), saying.matter().id(), saying.id("row"), sort, day, why),
                    "benefits.fault.not-back");
        }
    }
}
