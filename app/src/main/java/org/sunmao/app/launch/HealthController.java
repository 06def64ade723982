package org.sunmao.app.launch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Open;
import org.sunmao.app.live.Readiness;

/** Tells watchers how the server stands; it says nothing that is not for everybody. */
@Open
@RestController
class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** 200 when people may come; before that 503 with how far the preparation is. */
    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<Map<String, Object>> ready() {
        var state = readiness.state();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", state.phase().name().toLowerCase(Locale.ROOT));
        if (state.phase() != Readiness.Phase.UP && state.phase() != Readiness.Phase.STOPPING) {
            answer.put("progress", Math.round(state.progress() * 1000) / 1000.0);
            answer.put("step", state.step());
        }
        var status = state.phase() == Readiness.Phase.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(answer);
    }

    /** 200 as long as the server answers at all. */
    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "up");
    }
}
