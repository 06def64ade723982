package org.sunmao.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.launch.console.ImportProgress;
import org.sunmao.sample.SampleDistrict;

/** The way from a generated district to the demonstration: files take most of the time, deriving the rest. */
@Component
final class SampleDistrictImport implements DistrictImport {

    private static final double FILES = 0.6;
    private static final double STEP = 0.05;

    private final DemoDistrict demo;

    SampleDistrictImport(DemoDistrict demo) {
        this.demo = demo;
    }

    @Override
    public void run(SampleDistrict district, ImportProgress progress) {
        demo.take(district, new Shares(progress));
    }

    @Override
    public void createAccounts(Path file) throws IOException {
        demo.createAccounts(file);
    }

    /** Turns steps of unknown length into a share that never falls. */
    private static final class Shares implements Progress {
        private final ImportProgress shown;
        private double done;

        Shares(ImportProgress shown) {
            this.shown = shown;
        }

        @Override
        public void at(String step, long stepDone, long total) {
            done = step.equals("intake.files")
                    ? FILES * stepDone / Math.max(1, total)
                    : Math.min(1, Math.max(FILES, done) + (stepDone == 0 ? STEP : 0));
            shown.at(done, StepWords.of(step));
        }
    }
}
