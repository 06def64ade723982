package org.sunmao.app.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.backup.BackupProgram;
import org.sunmao.app.backup.BackupWriter;
import org.sunmao.app.database.Database;

/**
 * Everything that the database holds, for the command {@code backup} on this machine and for nobody else: no role may have all of it at
 * once. It is not sealed on its way over the loopback; the command seals it before it touches a disk.
 */
@RestController
@Allowed(Role.OFFICE)
class BackupApi {

    private final BackupWriter writer;
    private final Audit audit;
    private final AtomicBoolean running = new AtomicBoolean();

    BackupApi(Database database, Environment environment, Audit audit) {
        String data = environment.getProperty("sunmao.data");
        this.writer = new BackupWriter(database.access(), data == null ? null : Path.of(data), BackupProgram.version());
        this.audit = audit;
    }

    @GetMapping("/api/backup")
    void backup(Reader reader, HttpServletResponse response) throws IOException {
        if (reader.personId() != 0) {
            throw new AccessDeniedException("a backup is taken by a command on the server's own machine");
        }
        if (!running.compareAndSet(false, true)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "a backup is being taken already");
        }
        try {
            audit.record(reader, "backup.take", "", "", Map.of());
            response.setContentType("application/octet-stream");
            response.setHeader("Cache-Control", "no-store");
            writer.write(response.getOutputStream());
        } finally {
            running.set(false);
        }
    }
}
