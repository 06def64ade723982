package org.sunmao.small;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.launch.DistrictImport;
import org.sunmao.app.launch.Launcher;
import org.sunmao.app.launch.console.ImportProgress;
import org.sunmao.app.live.LocalToken;
import org.sunmao.sample.SampleDistrict;

/**
 * The rooms {@code database}, {@code live} and {@code launch} alone, with an import and an intake that only pretend. It lies outside
 * the platform's packages, so that no other test finds its beans.
 */
@EnableAutoConfiguration(
        exclude = {
            SecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan(
        basePackages = {"org.sunmao.small", "org.sunmao.app.database", "org.sunmao.app.live", "org.sunmao.app.launch"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.SampleDistrictImport"))
public class SmallApplication {

    public static void main(String[] arguments) {
        System.exit(Launcher.run(SmallApplication.class, arguments));
    }

    /** Waits inside a transaction while the gate is shut, so that it can be killed in the middle. */
    @Component
    static class PretendedImport implements DistrictImport {

        private final WorkerDatabase database;

        PretendedImport(WorkerDatabase database) {
            this.database = database;
        }

        @Override
        public void run(SampleDistrict district, ImportProgress progress) {
            progress.at(0.5, district.files().size() + " files");
            Path gate = Path.of(System.getProperty("small.gate"));
            database.doInTransaction(() -> {
                while (Files.exists(gate)) {
                    database.client()
                            .sql("select 1 from pg_sleep(0.05)")
                            .query()
                            .singleRow();
                }
            });
        }

        @Override
        public void createAccounts(Path file) throws IOException {
            if (!Files.exists(file)) {
                Files.writeString(file, "user,role,password\n");
            }
        }
    }

    /** Knows one model. */
    @RestController
    static class PretendedModels {

        @GetMapping("/api/models")
        Map<String, Object> list(HttpServletRequest request) {
            return Map.of("models", List.of(Map.of("id", "local-" + LocalToken.isLocal(request), "active", true)));
        }
    }

    /** Answers what it was sent, in the form of a report. */
    @RestController
    static class PretendedIntake {

        @PostMapping("/api/intake")
        List<Map<String, Object>> take(
                HttpServletRequest request,
                @RequestParam MultipartFile file,
                @RequestParam String source,
                @RequestParam(required = false) String kind,
                @RequestParam(required = false) String date,
                @RequestParam(required = false) String mapping,
                @RequestParam boolean acceptSuggested,
                @RequestParam boolean wait,
                @RequestParam boolean more)
                throws IOException {
            var report = new LinkedHashMap<String, Object>();
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            report.put("status", text.startsWith("bad") ? "REFUSED" : "IMPORTED");
            report.put("delivery", 1);
            report.put("dataDate", date);
            report.put("rows", text.lines().count());
            report.put("good", text.lines().count());
            report.put("problemCounts", Map.of());
            report.put("notes", List.of());
            report.put("problems", List.of());
            System.out.println(String.join(
                    " ",
                    "taken:",
                    file.getOriginalFilename(),
                    source,
                    "" + kind,
                    "" + mapping,
                    "accept=" + acceptSuggested,
                    "wait=" + wait,
                    "more=" + more,
                    "local=" + LocalToken.isLocal(request)));
            return List.of(report);
        }
    }
}
