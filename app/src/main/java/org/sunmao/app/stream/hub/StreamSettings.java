package org.sunmao.app.stream.hub;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds of streams.
 *
 * @param most how many may be open on this server
 * @param each how many of one person
 * @param gather how long news are gathered after the first, so that what belongs together is drawn once
 * @param apart how long it is at least from one drawing to the next
 * @param beat after how long without news a sign of life is sent
 * @param check how old the last look at a session may be
 * @param longest a stream closes after so long, and its page comes back
 */
@Component
record StreamSettings(
        @Value("${sunmao.stream.most:1000}") int most,
        @Value("${sunmao.stream.each:24}") int each,
        @Value("${sunmao.stream.gather:30ms}") Duration gather,
        @Value("${sunmao.stream.apart:300ms}") Duration apart,
        @Value("${sunmao.stream.beat:15s}") Duration beat,
        @Value("${sunmao.stream.check:30s}") Duration check,
        @Value("${sunmao.stream.longest:30m}") Duration longest) {}
