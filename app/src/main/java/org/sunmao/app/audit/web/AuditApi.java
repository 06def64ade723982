package org.sunmao.app.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.audit.chain.Archiving;
import org.sunmao.app.audit.chain.ChainVerifier;
import org.sunmao.app.audit.chain.Verification;
import org.sunmao.app.live.LocalToken;
import org.sunmao.app.shell.Formats;

/** Looking after the record, for commands on this machine; of the people who sign in, the auditor may verify, and nobody may archive. */
@RestController
@RequestMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed(Role.AUDITOR)
class AuditApi {

    private final ChainVerifier verifier;
    private final Archiving archiving;
    private final Audit audit;

    AuditApi(ChainVerifier verifier, Archiving archiving, Audit audit) {
        this.verifier = verifier;
        this.archiving = archiving;
        this.audit = audit;
    }

    /** Why a request cannot be served. */
    record Sentence(String message) {}

    /** Walks the whole chain. */
    @PostMapping("/verify")
    Verification verify(Reader reader) {
        Verification found = verifier.verify();
        VerifyLine.record(audit, reader, found);
        return found;
    }

    /**
     * Moves the beginning of the record into a file of this machine.
     *
     * @param before lines of this day and later stay
     * @param out the whole path of the file; must not exist
     */
    @PostMapping("/archive")
    Archiving.Archived archive(
            Reader reader,
            HttpServletRequest request,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate before,
            @RequestParam String out)
            throws IOException {
        if (!LocalToken.isLocal(request)) {
            throw new AccessDeniedException("for commands on this machine");
        }
        return archiving.archive(reader, before.atStartOfDay(Formats.ZONE).toInstant(), Path.of(out));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    Sentence refuse(IllegalArgumentException refused) {
        return new Sentence(String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler(FileAlreadyExistsException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    Sentence refuse(FileAlreadyExistsException there) {
        return new Sentence(there.getFile() + " is there already; nothing was archived. Name another file with --out.");
    }
}
