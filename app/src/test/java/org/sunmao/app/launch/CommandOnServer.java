package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.testing.SpringTestDatabase;

/** A command working through a server that runs on its data directory. */
@SpringBootTest(classes = SunmaoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpringTestDatabase.class)
@DirtiesContext
abstract class CommandOnServer {

    static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜白鹭设计有限公司,,丙丙丙,在营,望澜市澜湾区海风路8号8层801室
            望澜澜港物流有限公司,,乙乙乙,在营,望澜市澜湾区海风路8号7层701室
            """;

    @TempDir
    static Path directory;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    final StringWriter said = new StringWriter();

    private final String command;

    CommandOnServer(String command) {
        this.command = command;
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) throws IOException {
        Files.createDirectory(directory.resolve("database"));
        properties.add("sunmao.data", directory::toString);
    }

    void send(String source, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(source + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    /** Runs the command; what it says is in {@link #said}. */
    int run(String... arguments) {
        said.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        var out = new PrintWriter(said, true);
        return Launcher.commandLine(new Server(SunmaoApplication.class))
                .setOut(out)
                .setErr(out)
                .execute(all.toArray(String[]::new));
    }
}
