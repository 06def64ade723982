package org.sunmao.slow;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Open;

/** Routes that answer when the test lets them; outside of the platform's packages, so that no other test finds them. */
@Open
@RestController
public class SlowRoutes {

    public final Semaphore begun = new Semaphore(0);
    public final CountDownLatch go = new CountDownLatch(1);

    @GetMapping({"/test/slow", "/api/test/slow"})
    Map<String, Boolean> slow() throws InterruptedException {
        begun.release();
        return Map.of("waited", go.await(60, TimeUnit.SECONDS));
    }

    @GetMapping("/test/fast")
    Map<String, Boolean> fast() {
        return Map.of("waited", false);
    }
}
