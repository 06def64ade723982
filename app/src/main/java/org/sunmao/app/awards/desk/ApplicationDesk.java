package org.sunmao.app.awards.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.attachments.Owner;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Said;
import org.sunmao.app.awards.rules.Sheets;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policies.Asked;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.PolicyText;

/** Opens applications and keeps what is said in them. Whoever calls has asked the reader's role, and found enterprise or matter within the reader's scope. */
@Component
public class ApplicationDesk {

    private final WorkerDatabase database;
    private final MatterDesk matters;
    private final MatterTime time;
    private final Policies policies;
    private final ApplicationBook book;
    private final Attachments attachments;
    private final Audit audit;

    ApplicationDesk(
            WorkerDatabase database,
            MatterDesk matters,
            MatterTime time,
            Policies policies,
            ApplicationBook book,
            Attachments attachments,
            Audit audit) {
        this.database = database;
        this.matters = matters;
        this.time = time;
        this.policies = policies;
        this.book = book;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** A cell as somebody fills it in: its canonical value, and what shows it. */
    public record Cell(String cell, String value, String evidence) {}

    /**
     * What somebody applies for.
     *
     * @param files attachments that the reader kept and that belong to nothing yet
     * @param remark may be empty
     */
    public record Wanted(
            long policy, String clause, long enterprise, List<Cell> cells, List<Long> files, String remark) {
        public Wanted {
            cells = List.copyOf(cells);
            files = List.copyOf(files);
        }
    }

    /**
     * What became of it.
     *
     * @param matter null where it was refused
     * @param word {@code done}, or why it was refused; {@code awards.refused.<word>} says it
     */
    public record Applied(@Nullable Matter matter, String word) {}

    /** Where a file belongs that is evidence of this application. */
    public static Owner owner(long matter) {
        return new Owner("awards", Long.toString(matter));
    }

    /** Why nobody can apply under this clause today; empty where somebody can. */
    public Optional<String> refusal(@Nullable Policy policy, @Nullable Clause clause) {
        if (policy == null || clause == null) {
            return Optional.of("no-clause");
        }
        LocalDate today = time.today();
        PolicyText text = policy.text();
        if (!text.standing(today).equals("valid")) {
            return Optional.of("not-valid");
        }
        boolean early = text.applyFrom() != null && today.isBefore(text.applyFrom());
        boolean late = text.applyTo() != null && today.isAfter(text.applyTo());
        if (early || late) {
            return Optional.of(early ? "too-early" : "too-late");
        }
        return policy.review(clause).pays() ? Optional.empty() : Optional.of("not-reviewed");
    }

    /** How the clause fits with these cells, today; empty where policy, clause or enterprise are not open. */
    public Optional<Fitted> look(Reader reader, Policy policy, String clause, long enterprise, List<Cell> cells) {
        return policies.fit(
                reader.scope(),
                new Asked(
                        policy.id(),
                        policy.version(),
                        clause,
                        enterprise,
                        time.today().getYear(),
                        figures(cells),
                        facts(cells)));
    }

    private static Map<Base, BigDecimal> figures(List<Cell> cells) {
        var figures = new EnumMap<Base, BigDecimal>(Base.class);
        cells.forEach(cell ->
                Said.base(cell.cell()).ifPresent(base -> figures.put(base, new BigDecimal(cell.value()))));
        return figures;
    }

    private Facts facts(List<Cell> cells) {
        var facts = new EnumMap<Attribute, Facts.Fact>(Attribute.class);
        cells.forEach(cell -> Said.attribute(cell.cell())
                .ifPresent(attribute -> facts.put(
                        attribute,
                        new Facts.Fact(
                                List.of(cell.value()),
                                attribute.kind() != Attribute.Kind.LABELS,
                                org.sunmao.app.awards.Sheet.APPLICANT,
                                time.today()))));
        return new Facts(facts);
    }

    /** Opens an application under the version of the policy that holds today. */
    public Applied apply(Reader reader, Wanted wanted) {
        Policy policy = policies.findPublished(reader.scope(), wanted.policy(), time.today())
                .orElse(null);
        Clause clause =
                policy == null ? null : policy.text().find(wanted.clause()).orElse(null);
        Optional<String> refused = refusal(policy, clause);
        if (refused.isPresent() || policy == null || clause == null) {
            return new Applied(null, refused.orElse("no-clause"));
        }
        Fitted fitted = look(reader, policy, wanted.clause(), wanted.enterprise(), wanted.cells())
                .orElse(null);
        String not = fitted == null ? "no-clause" : not(fitted);
        if (fitted == null || not != null) {
            return new Applied(null, Objects.requireNonNullElse(not, "no-clause"));
        }
        String street = book.street(reader.scope(), wanted.enterprise()).orElse(null);
        return Objects.requireNonNull(database.inTransaction(() -> open(reader, wanted, fitted, street)));
    }

    /** Why what fits so cannot be applied for, or granted; null where it can. */
    static @Nullable String not(Fitted fitted) {
        if (!fitted.pays()) {
            return "not-reviewed";
        }
        if (fitted.fit().outcome() != Fit.Outcome.FITS) {
            return "does-not-fit";
        }
        Long fen = fitted.amount().fen();
        return fen == null ? "incomplete" : fen == 0 ? "nothing-left" : null;
    }

    private Applied open(Reader reader, Wanted wanted, Fitted fitted, @Nullable String street) {
        int year = time.today().getYear();
        if (isThere(wanted, year)) {
            return new Applied(null, "there");
        }
        PolicyText text = fitted.policy().text();
        MatterDesk.Opened opened = matters.open(
                reader,
                new NewMatter(
                        AwardKind.CODE,
                        shortened(fitted.clause().titleZh() + "（" + text.titleZh() + "）"),
                        street,
                        List.of(wanted.enterprise()),
                        List.of(),
                        wanted.remark().isBlank() ? Map.of() : Map.of("remark", wanted.remark()),
                        List.of(
                                new Reference("about", "enterprise", Long.toString(wanted.enterprise())),
                                new Reference("under", "policy", Long.toString(wanted.policy())))));
        Matter matter = opened.matter();
        if (matter == null) {
            return new Applied(null, "unreadable");
        }
        database.client()
                .sql("""
                        insert into awards.application (matter_id, policy_id, version, clause_key, clause_hash, enterprise_id, year, applied_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        matter.id(),
                        wanted.policy(),
                        fitted.policy().version(),
                        fitted.clause().key())
                .params(fitted.clause().hash(), wanted.enterprise(), year, time.today())
                .update();
        say(reader, matter.id(), wanted.cells(), false);
        keep(reader, matter.id(), "applied", fitted, figures(wanted.cells()));
        if (!wanted.files().isEmpty() && !attachments.attach(reader, owner(matter.id()), wanted.files())) {
            throw new IllegalStateException("files of an application were not the reader's own");
        }
        audit.record(AuditEntry.of(reader, "awards.apply")
                .about("matter", Long.toString(matter.id()))
                .changed(
                        null,
                        Map.of(
                                "policy",
                                wanted.policy(),
                                "clause",
                                wanted.clause(),
                                "enterprise",
                                wanted.enterprise())));
        return new Applied(matter, "done");
    }

    /** One application at a time of an enterprise under a clause in a year; two who apply at once follow each other. */
    private boolean isThere(Wanted wanted, int year) {
        database.client()
                .sql("select id from policies.policy where id = ? for update")
                .param(wanted.policy())
                .query(Long.class)
                .list();
        return database.client()
                .sql("""
                        select exists (select 1 from awards.application a join matters.matter m on m.id = a.matter_id
                            where a.policy_id = ? and a.clause_key = ? and a.enterprise_id = ? and a.year = ? and not m.ended and m.state <> 'paid')
                        """)
                .params(wanted.policy(), wanted.clause(), wanted.enterprise(), year)
                .query(Boolean.class)
                .single();
    }

    private static String shortened(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }

    /** An application that the reader sees. */
    public Application find(Reader reader, long matter) {
        return book.find(reader.scope(), matter).orElseThrow();
    }

    /** What is decided and not paid yet, in fen. */
    public long toPay(Reader reader, long matter) {
        return book.money(reader.scope(), matter).toPayFen();
    }

    /** Adds what the applicant says, with files that show it; false where a file is not the reader's own. */
    public boolean add(Reader reader, Application application, List<Cell> cells, Collection<Long> files) {
        return Boolean.TRUE.equals(database.inTransaction(() -> {
            if (!files.isEmpty() && !attachments.attach(reader, owner(application.matter()), files)) {
                return false;
            }
            say(reader, application.matter(), cells, false);
            audit.record(AuditEntry.of(reader, "awards.evidence")
                    .about("matter", Long.toString(application.matter()))
                    .changed(null, Map.of("cells", words(cells), "files", files.size())));
            return true;
        }));
    }

    /** Keeps what was found when the cells were checked. */
    public void verify(Reader reader, Application application, List<Cell> cells) {
        database.doInTransaction(() -> {
            say(reader, application.matter(), cells, true);
            audit.record(AuditEntry.of(reader, "awards.verify")
                    .about("matter", Long.toString(application.matter()))
                    .changed(null, Map.of("cells", words(cells))));
        });
    }

    private static List<String> words(List<Cell> cells) {
        return cells.stream().map(Cell::cell).toList();
    }

    private void say(Reader reader, long matter, List<Cell> cells, boolean checker) {
        for (Cell cell : cells) {
            database.client()
                    .sql(
                            "insert into awards.said (matter_id, cell, side, value, evidence, by_person) values (?, ?, ?, ?, ?, ?)")
                    .params(matter, cell.cell(), checker ? "checker" : "applicant", cell.value(), cell.evidence())
                    .param(reader.username())
                    .update();
        }
    }

    /** Keeps a sheet of what comes to an amount; in the caller's transaction. */
    void keep(Reader reader, long matter, String stage, Fitted fitted, Map<Base, BigDecimal> figures) {
        database.client()
                .sql(
                        "insert into awards.sheet (matter_id, stage, fen, content, by_person) values (?, ?, ?, cast(? as jsonb), ?)")
                .params(
                        matter,
                        stage,
                        Objects.requireNonNull(fitted.amount().fen()),
                        Sheets.json(Sheets.of(fitted, figures)))
                .param(reader.username())
                .update();
    }

    /** The cells that a clause asks an applicant for: figures that no file has, and what alone is missing to fit. */
    public static List<String> asked(Fitted fitted) {
        var asked = new ArrayList<String>();
        Base base = fitted.amount().rule().base();
        if (base != null && base.known() == null) {
            asked.add(Said.cell(base));
        }
        fitted.amount().missing().stream()
                .map(missing -> missing.known() == null ? Said.cell(missing) : Said.cell(missing.known()))
                .filter(cell -> !asked.contains(cell))
                .forEach(asked::add);
        fitted.fit().lacking().stream()
                .map(check -> Said.cell(check.leaf().attribute()))
                .filter(cell -> !asked.contains(cell))
                .forEach(asked::add);
        return asked;
    }
}
