package org.sunmao.sample.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as departments give them, in Chinese; in plain ASCII where the system's encoding knows no Chinese. */
final class FileNames {

    private FileNames() {}

    static Path below(Path dir, String chinese, String ascii) {
        try {
            return dir.resolve(chinese);
        } catch (InvalidPathException e) {
            return dir.resolve(ascii);
        }
    }
}
