package org.sunmao.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.GeneratedAccounts;
import org.sunmao.app.access.People.FirstPassword;
import org.sunmao.app.access.Role;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.SourceDefaults;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.Regions;
import org.sunmao.app.shell.Formats;
import org.sunmao.sample.SampleDistrict;
import org.sunmao.sample.SampleFile;
import org.sunmao.sample.SampleStreet;

/** Takes a generated district in, file by file as its departments would send it, and derives its files and figures. */
@Component
public class DemoDistrict {

    private final Regions regions;
    private final Intake intake;
    private final Derivations derivations;
    private final GeneratedAccounts accounts;
    private final DemoGrants grants;
    private final DemoCatalogue catalogue;
    private final DemoOffers offers;
    private final DemoEnquiries enquiries;
    private final DemoVisits visits;
    private final DemoPolicies policies;
    private final List<DemoWork> work;

    DemoDistrict(
            Regions regions,
            Intake intake,
            Derivations derivations,
            GeneratedAccounts accounts,
            DemoGrants grants,
            DemoCatalogue catalogue,
            DemoOffers offers,
            DemoEnquiries enquiries,
            DemoVisits visits,
            DemoPolicies policies,
            List<DemoWork> work) {
        this.work = List.copyOf(work);
        this.policies = policies;
        this.regions = regions;
        this.intake = intake;
        this.derivations = derivations;
        this.accounts = accounts;
        this.grants = grants;
        this.catalogue = catalogue;
        this.offers = offers;
        this.enquiries = enquiries;
        this.visits = visits;
    }

    /** A generated file that the platform's own intake would not take: the generator and the readers have drifted apart. */
    public static final class NotTakenException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotTakenException(SampleFile file, ImportReport report) {
            super(file.path() + " was not taken in: " + report.status() + " " + report.notes() + " " + report.sheets());
        }
    }

    /**
     * Imports every file and derives once at the end. What an earlier, interrupted run imported is found unchanged.
     *
     * @throws NotTakenException when a file was refused
     */
    public void take(SampleDistrict district, Progress progress) {
        regions.record(district.regionCode(), district.nameZh(), district.nameEn(), null);
        for (SampleStreet street : district.streets()) {
            regions.record(street.code(), street.nameZh(), street.nameEn(), district.regionCode());
        }
        List<SampleFile> files = district.files();
        for (int i = 0; i < files.size(); i++) {
            progress.at("intake.files", i, files.size());
            take(files.get(i));
        }
        catalogue.enter();
        derivations.runNow(progress);
        policies.make(LocalDate.now(Formats.ZONE));
        work.forEach(DemoWork::make);
        if (offers.make() | visits.make()) {
            derivations.runNow(Progress.UNWATCHED);
        }
        enquiries.make();
    }

    private void take(SampleFile file) {
        SourceKind kind = SourceKind.findByCode(file.kind()).orElseThrow();
        Source source = SourceDefaults.describe(
                file.sourceCode(),
                kind,
                file.sourceNameZh(),
                file.sourceNameEn(),
                file.department(),
                file.departmentEn(),
                file.fullSnapshot());
        ImportReport report = intake.importFile(ImportRequest.of(file.sourceCode(), file.path(), "demo")
                .from(source)
                .withKind(kind)
                .withDataDate(file.dataDate())
                .acceptingSuggestions(true));
        if (report.status() == ImportReport.Status.REFUSED
                || report.status() == ImportReport.Status.NEEDS_CONFIRMATION) {
            throw new NotTakenException(file, report);
        }
    }

    /**
     * Makes the accounts of the demonstration, unless there are any, and writes them to the file for its owner only. Their passwords need
     * not be changed and do not expire, so that the demonstration can be looked at. One that an older version made gets the
     * administrators it lacks, in {@code administrators.csv} beside the file, and its accounts expire no longer.
     */
    public void createAccounts(Path file) throws IOException {
        if (!accounts.create(
                file, List.of(Role.values()), Objects.requireNonNull(grants.choose()), FirstPassword.DEMONSTRATION)) {
            accounts.exempt(file);
            accounts.addAdministrators(file.resolveSibling("administrators.csv"), FirstPassword.DEMONSTRATION);
        } else {
            work.forEach(DemoWork::makeWithAccounts);
        }
    }
}
