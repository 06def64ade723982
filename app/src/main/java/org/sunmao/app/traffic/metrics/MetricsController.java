package org.sunmao.app.traffic.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Role;

/** The figures, for the system administrator; a collector comes through {@link MetricsKeyFilter}. */
@RestController
class MetricsController {

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Allowed(Role.SYSTEM)
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .header("Content-Type", MetricsKeyFilter.TYPE)
                .header("Cache-Control", "no-store")
                .body(registry.scrape());
    }
}
