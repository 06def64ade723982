package org.sunmao.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import org.springframework.context.ApplicationContext;
import org.sunmao.app.launch.DemoState.Content;
import org.sunmao.app.launch.DemoState.Stage;
import org.sunmao.app.launch.console.ImportProgress;
import org.sunmao.app.live.Readiness;
import org.sunmao.sample.SampleDistrict;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** Everything between a running server and a demonstration that can be shown: generate, import, accounts. Goes on where it was interrupted. */
final class DemoPreparation {

    /** The part of the whole that generating takes. */
    private static final double GENERATED = 0.1;

    private final ApplicationContext context;
    private final Readiness readiness;
    private final DistrictImport districtImport;
    private final DataDirectory directory;
    private final DemoState state;

    DemoPreparation(ApplicationContext context, DataDirectory directory, DemoState state) {
        this.context = context;
        this.readiness = context.getBean(Readiness.class);
        this.districtImport = context.getBean(DistrictImport.class);
        this.directory = directory;
        this.state = state;
    }

    void run(ImportProgress shown) {
        ImportProgress progress = (done, step) -> {
            readiness.importing(done, step);
            shown.at(done, step);
        };
        try {
            var content = state.read().orElseThrow();
            if (content.stage() != Stage.COMPLETE) {
                prepare(content, progress);
                progress.at(1, "done");
            }
            districtImport.createAccounts(directory.accounts());
            readiness.up();
            FirstFigures.ask(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Content content, ImportProgress progress) throws IOException {
        SampleDistrict district = content.stage() == Stage.GENERATING
                ? generate(content, progress.part(0, GENERATED))
                : SampleDistrict.read(directory.sample());
        state.write(content.at(Stage.IMPORTING));
        districtImport.run(district, progress.part(GENERATED, 1));
        state.write(content.at(Stage.COMPLETE));
    }

    private SampleDistrict generate(Content content, ImportProgress progress) {
        var defaults = SampleOptions.defaults();
        YearMonth lastMonth = defaults.lastMonth();
        var options = new SampleOptions(
                content.buildings(), content.enterprises(), content.seed(), defaults.months(), lastMonth);
        return SampleGenerator.generate(options, directory.sample(), step -> progress.at(0, step));
    }
}
