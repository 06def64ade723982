package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkProgress;
import tools.jackson.databind.json.JsonMapper;

/** What the command says while a derivation or a check is under way. */
class DeriveProgressTest {

    private final WorkProgress work = new WorkProgress();
    private final JsonMapper json = JsonMapper.builder().build();

    private String line() {
        return DeriveCommand.line(json.valueToTree(work.now()));
    }

    @Test
    void nothingIsSaidWhileNothingIsAtWork() {
        assertThat(line()).isEmpty();
    }

    @Test
    void aStepIsSaidWithWhatIsDoneOfItTheRateAndTheTimeLeft() throws InterruptedException {
        Progress told = work.watch(Progress.UNWATCHED);
        told.at("enterprises.files", 0, 4_000);
        Thread.sleep(20);
        told.at("enterprises.files", 1_000, 4_000);

        assertThat(line())
                .startsWith("  enterprises.files 1,000 of 4,000, ")
                .contains(" a second, about ", " s left (");

        told.at("enterprises.tax", 0, 0);
        assertThat(line()).startsWith("  enterprises.tax (");
        work.end();
        assertThat(line()).isEmpty();
    }

    @Test
    void piecesThatWereDoneBeforeDoNotCountIntoTheRate() throws InterruptedException {
        work.piece("resolution.check", 9, 11);
        assertThat(work.now().secondsLeft()).isNull();
        assertThat(line()).startsWith("  piece 10 of 11, resolution.check");
        Thread.sleep(30);
        work.piece("resolution.check", 10, 11);

        Double left = work.now().secondsLeft();
        assertThat(left).isNotNull().isBetween(0.02, 5.0);
    }
}
