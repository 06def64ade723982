package org.sunmao.app.awards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.Budget;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.awards.desk.ApplicationDesk;
import org.sunmao.app.awards.desk.AwardSteps;
import org.sunmao.app.awards.rules.SaidCells;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.awards.web.ApplicationPage.About;
import org.sunmao.app.awards.web.ApplicationPage.BudgetView;
import org.sunmao.app.awards.web.ApplicationPage.FileLine;
import org.sunmao.app.awards.web.AwardAccess.Found;
import org.sunmao.app.awards.web.AwardAccess.May;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.secrecy.NoticeLeaks;
import org.sunmao.app.shell.Ui;

/** Makes the page of an application ready, as far as the reader sees and may. */
@Component
class ApplicationPages {

    private final ApplicationBook book;
    private final AwardAccess access;
    private final AwardSteps steps;
    private final Policies policies;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final MatterPages pages;
    private final MoneyLines money;

    ApplicationPages(
            ApplicationBook book,
            AwardAccess access,
            AwardSteps steps,
            Policies policies,
            Enterprises enterprises,
            Attachments attachments,
            MatterPages pages,
            MoneyLines money) {
        this.book = book;
        this.access = access;
        this.steps = steps;
        this.policies = policies;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.pages = pages;
        this.money = money;
    }

    /**
     * What became of the last word.
     *
     * @param outcome as the address says it; null where it says nothing
     * @param refused why it was refused, in a sentence; null where it was not
     * @param typed the cells that were typed and not taken
     * @param wrong of them those that could not be read
     */
    record Said(
            @Nullable String outcome,
            @Nullable String refused,
            Map<String, String> typed,
            Set<String> wrong,
            List<NoticeLeaks.Found> leaks,
            String noticeWords,
            List<String> fileFaults) {

        static final Said NOTHING = new Said(null, null, Map.of(), Set.of(), List.of(), "", List.of());

        static Said of(@Nullable String outcome, @Nullable String refused) {
            return new Said(outcome, refused, Map.of(), Set.of(), List.of(), "", List.of());
        }
    }

    ApplicationPage page(Reader reader, Ui ui, Found found, Said said) {
        Matter matter = found.matter();
        Application application = found.application();
        Set<May> may = access.may(reader, found);
        boolean handles = may.contains(May.HANDLE);
        Map<String, String> units = pages.unitNames(reader, ui);
        Policy policy = policies.find(reader.scope(), application.policy(), application.version())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Fitted now =
                steps.stand(reader, application).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var cells = new SaidCells(book.listSaid(reader.scope(), matter.id()));
        var sheets = new SheetLines(ui, policy, application.clause(), book.sources(reader.scope(), ui.locale()));
        Sheet kept = book.listSheets(reader.scope(), matter.id()).stream()
                .findFirst()
                .orElse(null);
        boolean undecided = !matter.ended() && !AwardKind.GRANTED.contains(matter.state());
        var names = new ArrayList<>(cells.cells());
        ApplicationDesk.asked(now).stream()
                .filter(cell -> !names.contains(cell))
                .forEach(names::add);
        WorkView work = pages.view(reader, ui, matter, units, said.outcome());
        return new ApplicationPage(
                line(reader, ui, found, policy, units),
                about(reader, ui, found, units),
                kept == null ? sheets.view(now) : sheets.view(kept, handles),
                kept != null && undecided ? sheets.drift(kept, now) : null,
                new CellForm(ui, now)
                        .inputs(reader, names, cells, said.typed(), said.wrong(), may.contains(May.VERIFY)),
                files(ui, matter.id()),
                handles ? budget(ui, book.budget(reader.scope(), policy, application.year())) : null,
                money.notices(reader, ui, matter),
                handles ? money.objections(reader, ui, matter, may.contains(May.ANSWER)) : List.of(),
                money.payments(reader, ui, matter, may.contains(May.REVERSE)),
                money.of(reader, ui, matter),
                may.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                work(work),
                said.leaks(),
                said.noticeWords(),
                steps.noticeDays(),
                work.outcome(),
                work.done(),
                said.refused(),
                said.fileFaults());
    }

    /** Steps that have a form of their own on the page are not offered twice; what became of the last one is told at the top. */
    private static WorkView work(WorkView work) {
        return work.toldElsewhere(Set.of(AwardKind.NOTICE, AwardKind.PAY));
    }

    private AwardLine line(Reader reader, Ui ui, Found found, Policy policy, Map<String, String> units) {
        Matter matter = found.matter();
        Application application = found.application();
        String firm = enterprises
                .names(reader.scope(), List.of(application.enterprise()))
                .get(application.enterprise());
        return new AwardLine(
                "/awards/" + matter.id(),
                matter.number(),
                policy.text()
                        .find(application.clause())
                        .map(clause -> clause.title(ui.locale()))
                        .orElse(application.clause()),
                policy.text().title(ui.locale()),
                firm,
                firm == null ? null : "/enterprises/E" + application.enterprise(),
                pages.state(ui, matter),
                pages.badge(matter),
                matter.leadUnit() == null ? "" : units.getOrDefault(matter.leadUnit(), matter.leadUnit()),
                pages.clock(ui, matter),
                null,
                null);
    }

    private About about(Reader reader, Ui ui, Found found, Map<String, String> units) {
        Application application = found.application();
        return new About(
                found.matter().id(),
                "/policies/public/" + application.policy(),
                Integer.toString(application.year()),
                ui.date(application.appliedOn()),
                application.version(),
                pages.field(reader, ui, found.matter(), "remark", units),
                ui.time(found.matter().openedAt()));
    }

    private List<FileLine> files(Ui ui, long matter) {
        return attachments.list(ApplicationDesk.owner(matter)).stream()
                .map(file -> new FileLine(
                        file.erased() ? null : "/awards/" + matter + "/files/" + file.id(),
                        file.erased() ? ui.t("awards.file.erased") : file.name(),
                        size(ui, file),
                        ui.time(file.at())))
                .toList();
    }

    private static String size(Ui ui, Attachment file) {
        return ui.t("awards.file.size", ui.number(Math.max(1, file.size() / 1024)));
    }

    private static BudgetView budget(Ui ui, Budget budget) {
        Long left = budget.leftFen();
        return new BudgetView(
                budget.budgetFen() == null ? null : ui.moneyExact(budget.budgetFen()),
                ui.moneyExact(budget.committedFen()),
                ui.moneyExact(budget.paidFen()),
                left == null ? null : ui.moneyExact(left));
    }

    /** Masked where the reader reads masked. */
    static String text(Reader reader, String text) {
        return Masking.text(text, reader.scope());
    }
}
