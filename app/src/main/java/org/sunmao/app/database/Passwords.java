package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords of database roles, made by chance and kept in a file that only its owner may read: a line {@code role=password} each. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> byRole = new TreeMap<>();

    private Passwords(Path file) {
        this.file = file;
    }

    static Passwords in(Path file) throws IOException {
        var passwords = new Passwords(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    passwords.byRole.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        return passwords;
    }

    Optional<String> find(String role) {
        return Optional.ofNullable(byRole.get(role));
    }

    /** The kept password, or a new one that is kept from now on. */
    String findOrMake(String role) throws IOException {
        Optional<String> kept = find(role);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        byRole.put(role, made);
        PrivateFiles.write(file, text());
        return made;
    }

    private String text() {
        return byRole.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
