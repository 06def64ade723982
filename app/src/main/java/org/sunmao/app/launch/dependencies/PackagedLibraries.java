package org.sunmao.app.launch.dependencies;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The libraries that a program carries with it, by the names of their files: {@code artefact-version}. */
public final class PackagedLibraries {

    private static final String FOLDER = "BOOT-INF/lib/";

    private PackagedLibraries() {}

    /**
     * Of the program that is on this class path: the libraries inside of its jar, or, where it does not run from one, those on the path.
     *
     * @param classPath as in {@code java.class.path}
     */
    public static List<String> on(String classPath) throws IOException {
        List<Path> places = Stream.of(classPath.split(File.pathSeparator))
                .filter(place -> place.endsWith(".jar"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        if (places.size() == 1) {
            return inside(places.get(0));
        }
        return places.stream()
                .map(place -> withoutEnding(place.getFileName().toString()))
                .toList();
    }

    private static List<String> inside(Path program) throws IOException {
        try (var jar = new JarFile(program.toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER)
                            && entry.getName().endsWith(".jar"))
                    .map(entry -> withoutEnding(entry.getName().substring(FOLDER.length())))
                    .toList();
        }
    }

    private static String withoutEnding(String file) {
        return file.substring(0, file.length() - ".jar".length());
    }
}
