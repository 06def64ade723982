package org.sunmao.app.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.backup.Secret;
import picocli.CommandLine.Option;

/** What a backup is sealed with. */
final class BackupOptions {

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "File with the key of the backup; else the environment variable SUNMAO_BACKUP_PASSPHRASE is used.")
    private @Nullable Path keyFile;

    /** The secret; null where none is named. */
    @Nullable
    Secret secret() {
        if (keyFile != null) {
            return Secret.file(keyFile);
        }
        String passphrase = System.getenv("SUNMAO_BACKUP_PASSPHRASE");
        return passphrase == null || passphrase.isEmpty() ? null : Secret.passphrase(passphrase);
    }
}
