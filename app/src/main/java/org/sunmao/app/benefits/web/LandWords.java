package org.sunmao.app.benefits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.desk.LandDesk;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.desk.MatterFiles;

/** Reads what is said of parties, land, contracts and milestones. */
@Component
class LandWords {

    static final List<String> MILESTONES =
            List.of("restored", "seedlings", "frame", "net", "phase-two", "training", "harvest", "other");

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final LandDesk desk;
    private final MatterFiles files;
    private final MatterTime time;

    LandWords(LandDesk desk, MatterFiles files, MatterTime time) {
        this.desk = desk;
        this.files = files;
        this.time = time;
    }

    /** Says on a line that days lie in a season that was settled. */
    private static void held(Saying saying, Typed line, int column, LocalDate from, LocalDate until) {
        if (line.readable() && saying.file().held(from, until).isPresent()) {
            line.refuse(column, "from", "held");
        }
    }

    /** Code, household or collective, name, village, people, shares, since when. */
    void parties(Saying saying) {
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            String code = line.text(0, "code", 20);
            if (!code.matches("[A-Z0-9-]{1,20}")) {
                line.refuse(0, "code", "code");
            }
            String sort = line.cell(1);
            if (!sort.equals("户") && !sort.equals("集体") && !sort.equals("household") && !sort.equals("collective")) {
                line.refuse(1, "sort", "sort");
            }
            boolean household = sort.equals("户") || sort.equals("household");
            String name = line.name(2, "name");
            String village = line.text(3, "village", 40);
            int people = line.count(4, "people", household ? 1 : 0, 99);
            int shares = line.count(5, "shares", 0, 1_000_000);
            LocalDate from = line.day(6, "from");
            held(saying, line, 6, from, ALWAYS);
            if (saying.readable(line)) {
                var party = new Party(0, code, household, name, name, village, people, shares, from, null);
                saying.written(desk.addParty(saying.by(), saying.matter().id(), party, name), line);
            }
        }
    }

    /** Code of the owner, village, name of the plot, mu, idle, restored on, transferred from, until. */
    void plots(Saying saying) {
        for (Typed line : Typed.lines(saying.typed("rows"))) {
            Optional<Party> owner = party(saying, line);
            String village = line.text(1, "village", 40);
            String name = line.text(2, "plot", 60);
            long mu = line.parts(3, "mu", 2);
            if (mu > 10_000_000) {
                line.refuse(3, "mu", "parts-2");
            }
            boolean idle = line.flag(4, "idle");
            LocalDate restored = line.dayOrNone(5, "restored");
            if (restored != null && !idle) {
                line.refuse(5, "restored", "idle-only");
            }
            LocalDate from = line.day(6, "from");
            LocalDate until = line.day(7, "until");
            if (line.readable() && until.isBefore(from)) {
                line.refuse(7, "until", "later");
            }
            held(saying, line, 6, from, until);
            if (saying.readable(line) && owner.isPresent()) {
                var plot = new Plot(
                        0, owner.get().id(), village, name, Math.toIntExact(mu), idle, restored, from, until, null);
                saying.written(desk.addPlot(saying.by(), saying.matter().id(), plot), line);
            }
        }
    }

    /** The party whose code stands first in a line. */
    static Optional<Party> party(Saying saying, Typed line) {
        Optional<Party> party = saying.file().coded(line.cell(0));
        if (party.isEmpty()) {
            line.refuse(0, "code", "party");
        }
        return party;
    }

    /** A contract: what its rate means depends on its sort. */
    void contract(Saying saying) {
        Typed line = saying.fields("sort", "rate", "unit", "from", "until");
        Optional<Sharing> sort = Sharing.find(line.cell(0));
        if (sort.isEmpty()) {
            line.refuse(0, "contract", "choice");
        }
        boolean free = sort.filter(each -> each == Sharing.GUIDANCE).isPresent();
        long rate = free ? 0 : line.parts(1, "rate", 2);
        if (sort.filter(each -> each == Sharing.SHARE || each == Sharing.SECOND).isPresent() && rate > 10_000) {
            line.refuse(1, "rate", "percent");
        }
        boolean priced = sort.filter(each -> each == Sharing.PURCHASE).isPresent();
        String unit = priced ? line.text(2, "unit", 10) : "";
        LocalDate from = line.day(3, "from");
        LocalDate until = line.day(4, "until");
        if (line.readable() && until.isBefore(from)) {
            line.refuse(4, "until", "later");
        }
        held(saying, line, 3, from, until);
        String terms = saying.typed("terms");
        if (terms.length() > 1000 || terms.isEmpty()) {
            line.refuse(9, "terms", "terms");
        }
        if (saying.readable(line) && sort.isPresent()) {
            saying.written(
                    desk.addContract(saying.by(), saying.matter().id(), sort.get(), rate, unit, terms, from, until),
                    line);
        }
    }

    /** A milestone, with a file of the matter that shows it. */
    void milestone(Saying saying) {
        Typed line = saying.fields("sort", "phase", "day", "plants", "file", "words");
        String sort = line.cell(0);
        if (!MILESTONES.contains(sort)) {
            line.refuse(0, "milestone", "choice");
        }
        int phase = line.count(1, "phase", 1, 9);
        LocalDate day = line.day(2, "day");
        if (line.readable() && day.isAfter(time.today())) {
            line.refuse(2, "day", "not-later");
        }
        Integer plants = line.cell(3).isEmpty() ? null : line.count(3, "plants", 1, 100_000_000);
        Long file = line.cell(4).isEmpty() ? null : saying.id("file");
        if (file != null && !shows(saying, file)) {
            line.refuse(4, "file", "file");
        }
        String words = line.cell(5);
        if (words.length() > 300) {
            line.refuse(5, "words", "text");
        }
        if (saying.readable(line)) {
            saying.written(
                    desk.addMilestone(saying.by(), saying.matter().id(), sort, phase, day, plants, words, file), line);
        }
    }

    /** Whether everybody who sees the matter may see this file of it. */
    private boolean shows(Saying saying, long file) {
        return files.list(saying.by(), saying.matter()).stream()
                .anyMatch(each -> each.about().id() == file && !each.inside());
    }

    /** Something was wrong. */
    void withdraw(Saying saying) {
        String table = saying.typed("table");
        long id = saying.id("row");
        String why = saying.typed("because");
        if (why.isEmpty() || why.length() > 300) {
            saying.refuse("benefits.fault.why");
            return;
        }
        Season held = held(saying, table, id);
        if (held != null) {
            saying.refuse("benefits.fault.held", held.name());
            return;
        }
        saying.done(desk.withdraw(saying.by(), saying.matter().id(), table, id, why), "benefits.fault.gone");
    }

    /** The settled season that a row belongs to; null where there is none. */
    private static @Nullable Season held(Saying saying, String table, long id) {
        var file = saying.file();
        return switch (table) {
            case "party" ->
                file.party(id).flatMap(each -> file.held(each.from(), ALWAYS)).orElse(null);
            case "plot" ->
                file.plots().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .flatMap(each -> file.held(each.from(), each.until()))
                        .orElse(null);
            case "contract" ->
                file.contracts().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .flatMap(each -> file.held(each.from(), each.until()))
                        .orElse(null);
            case "entry" ->
                of(
                        saying,
                        file.entries().stream()
                                .filter(e -> e.id() == id)
                                .map(e -> e.season())
                                .toList());
            case "wage" ->
                of(
                        saying,
                        file.wages().stream()
                                .filter(e -> e.id() == id)
                                .map(e -> e.season())
                                .toList());
            case "purchase" ->
                of(
                        saying,
                        file.purchases().stream()
                                .filter(e -> e.id() == id)
                                .map(e -> e.season())
                                .toList());
            default -> null;
        };
    }

    private static @Nullable Season of(Saying saying, List<Long> season) {
        return season.isEmpty()
                ? null
                : saying.file()
                        .season(season.get(0))
                        .filter(each -> !each.writable())
                        .orElse(null);
    }
}
