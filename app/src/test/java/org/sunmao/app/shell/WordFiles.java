package org.sunmao.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message files and templates of this project as the tests of words read them. */
final class WordFiles {

    static final Path MAIN = Files.isDirectory(Path.of("src/main")) ? Path.of("src/main") : Path.of("app/src/main");
    static final Path MESSAGES = MAIN.resolve("resources/messages");
    static final Path TEMPLATES = MAIN.resolve("jte");

    private WordFiles() {}

    static List<Path> list(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> rooms() {
        return list(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", ""))
                .distinct()
                .toList();
    }

    static TreeMap<String, String> words(String room, Language language) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(room + "_" + language.word() + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
