package org.sunmao.app.benefits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.rules.Reckoning;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.benefits.web.BenefitPage.Fact;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** Makes a project ready for a reader. */
@Component
class BenefitPages {

    static final List<String> VIEWS = List.of("about", "land", "season", "statements", "payments", "income");

    /** Those that show statements, or what comes of them. */
    private static final Set<String> STATED = Set.of("statements", "payments", "income");

    private final BenefitAccess access;
    private final BenefitBook book;
    private final MatterPages pages;
    private final MatterKinds kinds;
    private final Matters matters;
    private final MatterFiles files;
    private final Enterprises enterprises;

    BenefitPages(
            BenefitAccess access,
            BenefitBook book,
            MatterPages pages,
            MatterKinds kinds,
            Matters matters,
            MatterFiles files,
            Enterprises enterprises) {
        this.access = access;
        this.book = book;
        this.pages = pages;
        this.kinds = kinds;
        this.matters = matters;
        this.files = files;
        this.enterprises = enterprises;
    }

    /**
     * What is asked of the page.
     *
     * @param left lines of the form {@code word} that were left
     */
    record Asked(
            String view,
            @Nullable Long season,
            @Nullable String outcome,
            @Nullable String fields,
            @Nullable Integer kept,
            Map<String, String> said,
            List<String> refused,
            Map<String, String> left) {

        static Asked plain(
                String view,
                @Nullable Long season,
                @Nullable String outcome,
                @Nullable String fields,
                @Nullable Integer kept) {
            return new Asked(
                    VIEWS.contains(view) ? view : "about",
                    season,
                    outcome,
                    fields,
                    kept,
                    Map.of(),
                    List.of(),
                    Map.of());
        }
    }

    BenefitPage page(Reader reader, Ui ui, Matter matter, Asked asked) {
        ProjectFile file = book.file(reader.scope(), matter.id());
        Map<String, String> units = pages.unitNames(reader, ui);
        boolean handles = access.handles(reader, matter) && matter.open();
        Season season = file.season(asked.season()).orElse(null);
        List<Statement> statements =
                STATED.contains(asked.view()) ? book.statements(reader.scope(), matter.id()) : List.of();
        Reckoning.Result reckoned = season == null ? null : Reckoning.of(file, season);
        BenefitBook.PublicNotice notice = season == null
                ? null
                : book.notices(reader.scope(), matter.id()).get(season.id());
        return new BenefitPage(
                matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                pages.badge(matter),
                pages.state(ui, matter),
                asked.view(),
                tabs(ui, matter, asked, season),
                handles,
                told(ui, asked, season, matter),
                refused(ui, asked),
                asked.said(),
                asked.left(),
                facts(reader, ui, matter, file, units),
                pages.field(reader, ui, matter, "plan", units),
                pages.field(reader, ui, matter, "result", units),
                asked.view().equals("income") ? ShareTables.averages(ui, file, statements) : figures(ui, matter, file),
                tables(ui, file, season, statements, asked.view(), handles, reader),
                file.seasons().stream()
                        .map(each -> new Choice(Long.toString(each.id()), each.name()))
                        .toList(),
                season == null ? "" : Long.toString(season.id()),
                season == null ? "" : season.standing().name().toLowerCase(Locale.ROOT),
                reckoned == null ? List.of() : SeasonTables.reckoned(ui, reckoned),
                notice == null ? null : notice.id(),
                choices(reader, ui, matter),
                payments(reader, ui, matter, file, season, asked.view(), statements),
                pages.view(reader, ui, matter, units, asked.outcome()));
    }

    /** What was paid of a season for which statements were made; null on other pages, and where there are none. */
    private @Nullable PaymentsView payments(
            Reader reader,
            Ui ui,
            Matter matter,
            ProjectFile file,
            @Nullable Season season,
            String view,
            List<Statement> statements) {
        if (season == null || !view.equals("payments")) {
            return null;
        }
        Ledger ledger = book.ledger(reader.scope(), matter.id());
        return ledger.of(season.id()).isEmpty()
                ? null
                : PaymentTables.view(ui, file, ledger, statements, season.id(), access.handles(reader, matter));
    }

    private static List<Tab> tabs(Ui ui, Matter matter, Asked asked, @Nullable Season season) {
        String of = season == null ? "" : "&season=" + season.id();
        return VIEWS.stream()
                .map(view -> new Tab(
                        ui.t("benefits.view." + view),
                        "/benefits/" + matter.id() + "?view=" + view + of,
                        view.equals(asked.view())))
                .toList();
    }

    private List<String> told(Ui ui, Asked asked, @Nullable Season season, Matter matter) {
        var told = new ArrayList<String>();
        if (asked.kept() != null && asked.kept() > 0) {
            told.add(ui.t("benefits.kept", asked.kept()));
        }
        if (season != null && season.standing() == Standing.CORRECTING) {
            told.add(ui.t("benefits.correcting", season.name()));
        }
        if (matter.state().equals("settled") && season != null && season.standing() == Standing.OPEN) {
            told.add(ui.t("benefits.next-first"));
        }
        return told;
    }

    /** Why the last step was refused, in words that are there. */
    private List<String> refused(Ui ui, Asked asked) {
        var refused = new ArrayList<>(asked.refused());
        if (asked.fields() != null && !asked.fields().isBlank()) {
            for (String name : asked.fields().split(",")) {
                String missing = ui.tOr("benefits.missing." + name, "");
                if (!missing.isEmpty()) {
                    refused.add(missing);
                } else if (kinds.find(BenefitKind.CODE)
                        .orElseThrow()
                        .findField(name)
                        .isPresent()) {
                    refused.add(ui.t("benefits.missing.field", ui.t("benefits.field." + name)));
                }
            }
        }
        return refused;
    }

    private List<Fact> facts(Reader reader, Ui ui, Matter matter, ProjectFile file, Map<String, String> units) {
        var facts = new ArrayList<Fact>();
        String id = matter.fields().getOrDefault("enterprise", "0");
        long firm = Long.parseLong(id);
        String name = enterprises.names(reader.scope(), List.of(firm)).get(firm);
        facts.add(new Fact(
                ui.t("benefits.field.enterprise"),
                name == null ? ui.unknown() : name,
                name == null ? null : "/enterprises/E" + firm));
        for (String field : List.of("crop", "villages", "collective", "investment", "lead-unit")) {
            facts.add(new Fact(ui.t("benefits.field." + field), pages.field(reader, ui, matter, field, units), null));
        }
        facts.add(new Fact(
                ui.t("benefits.land"),
                ui.t(
                        "benefits.land.of",
                        Words.parts(file.mu(), 2),
                        pages.field(reader, ui, matter, "mu-planned", units)),
                null));
        matters.references(reader.scope(), matter.id()).stream()
                .filter(each -> each.role().equals("from") && each.kind().equals("matter"))
                .findFirst()
                .flatMap(each -> matters.find(reader.scope(), Long.parseLong(each.ref())))
                .ifPresent(from -> facts.add(new Fact(
                        ui.t("benefits.from"),
                        from.number() + " " + Masking.text(from.title(), reader.scope()),
                        kinds.of(from).path() + "/" + from.id())));
        return facts;
    }

    private static List<Figure> figures(Ui ui, Matter matter, ProjectFile file) {
        long idle = file.plots().stream()
                .filter(each -> each.stands() && each.restored() != null)
                .mapToLong(ProjectFile.Plot::mu)
                .sum();
        long households = file.parties().stream()
                .filter(each -> each.stands() && each.household())
                .count();
        long plants = file.milestones().stream()
                .filter(each -> each.stands() && each.sort().equals("seedlings") && each.plants() != null)
                .mapToLong(each -> each.plants() == null ? 0 : each.plants())
                .sum();
        String rows = "/benefits/" + matter.id() + "?view=land";
        return List.of(
                plain(ui, "land", Words.parts(file.mu(), 2), "unit.mu", rows),
                plain(ui, "restored", Words.parts(idle, 2), "unit.mu", rows),
                plain(ui, "households", ui.number(households), "unit.households", rows),
                plain(ui, "planted", ui.number(plants), "unit.plants", null));
    }

    /** @param rows where its rows are; null where they stand on the same page */
    private static Figure plain(Ui ui, String key, String value, String unit, @Nullable String rows) {
        return new Figure(ui.t("benefits." + key), value, ui.t("benefits." + unit), null, null, rows, null);
    }

    private List<TableView> tables(
            Ui ui,
            ProjectFile file,
            @Nullable Season season,
            List<Statement> statements,
            String view,
            boolean handles,
            Reader reader) {
        return switch (view) {
            case "land" -> LandTables.land(ui, file, handles);
            case "season" ->
                season == null ? List.of() : SeasonTables.of(ui, file, season, handles && season.writable());
            case "statements" ->
                season == null || season.standing() == Standing.OPEN
                        ? List.of()
                        : List.of(
                                ShareTables.proofs(ui, book.proofs(reader.scope(), season.id())),
                                ShareTables.statements(ui, file, season, statements));
            case "payments" -> List.of();
            case "income" -> ShareTables.incomes(ui, file, statements, handles);
            default -> LandTables.about(ui, file, handles);
        };
    }

    private Map<String, List<Choice>> choices(Reader reader, Ui ui, Matter matter) {
        var photos = new ArrayList<>(List.of(new Choice("", ui.t("benefits.no-photo"))));
        files.list(reader, matter).stream()
                .filter(file -> !file.inside())
                .forEach(file -> photos.add(new Choice(
                        Long.toString(file.about().id()),
                        Masking.text(file.about().name(), reader.scope()))));
        return Map.of(
                "milestones",
                LandWords.MILESTONES.stream()
                        .map(each -> new Choice(each, ui.t("benefits.milestone." + each)))
                        .toList(),
                "contracts",
                List.of(Sharing.values()).stream()
                        .map(each -> new Choice(each.word(), Words.sort(ui, each)))
                        .toList(),
                "entries",
                List.of(new Choice("output", ui.t("benefits.output")), new Choice("cost", ui.t("benefits.cost"))),
                "photos",
                List.copyOf(photos));
    }
}
