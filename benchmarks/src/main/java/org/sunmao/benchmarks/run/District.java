package org.sunmao.benchmarks.run;

import java.time.Duration;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.sample.SampleDistrict;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/**
 * A sample district in a running platform.
 *
 * @param platform the platform; closed with this
 * @param options how large it was asked for
 * @param files its files, in {@code sample} below the data directory, the truth beside them
 * @param generating how long writing the files took
 * @param steps how long taking them in and each derivation took
 */
public record District(Platform platform, SampleOptions options, SampleDistrict files, Duration generating, Steps steps)
        implements AutoCloseable {

    /** Starts a platform, generates a district and takes it in as the demonstration does. */
    public static District prepare(SampleOptions options) {
        Platform platform = Platform.start();
        try {
            long begin = System.nanoTime();
            SampleDistrict files =
                    SampleGenerator.generate(options, platform.directory().resolve("sample"), step -> {});
            Duration generating = Duration.ofNanos(System.nanoTime() - begin);
            return new District(platform, options, files, generating, take(platform, files));
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Takes all files in once more, which changes nothing, and derives again. */
    public Steps takeAgain() {
        return take(platform, files);
    }

    private static Steps take(Platform platform, SampleDistrict files) {
        var steps = new Steps();
        platform.part(DemoDistrict.class).take(files, steps);
        return steps.end();
    }

    @Override
    public void close() {
        platform.close();
    }
}
