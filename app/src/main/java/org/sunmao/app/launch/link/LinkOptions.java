package org.sunmao.app.launch.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.intake.ListSource;
import org.sunmao.app.intake.ListTable;

/** The lists that a command names, read. */
final class LinkOptions {

    private final List<ListSource> sources = new ArrayList<>();

    /**
     * @param files as given: a file, or a file, # and the name of a sheet
     * @param ids as given: a column for all lists, or a file, = and a column for that one
     * @param left the column of the first list, where it is said by itself; null where not
     * @param right that of the second
     */
    LinkOptions(List<String> files, List<String> ids, @Nullable String left, @Nullable String right) {
        for (int i = 0; i < files.size(); i++) {
            String said = files.get(i);
            int hash = said.lastIndexOf('#');
            boolean sheet = hash > 0 && !Files.exists(Path.of(said));
            Path file = Path.of(sheet ? said.substring(0, hash) : said);
            String id = i == 0 && left != null ? left : i == 1 && right != null ? right : id(said, file, ids);
            sources.add(new ListSource(file, sheet ? said.substring(hash + 1) : null, id));
        }
    }

    /** The files of the lists. */
    List<Path> files() {
        return sources.stream().map(ListSource::file).toList();
    }

    private static String id(String said, Path file, List<String> ids) {
        String all = "id";
        for (String id : ids) {
            int equals = id.indexOf('=');
            String before = equals < 0 ? "" : id.substring(0, equals);
            if (before.equals(said)
                    || before.equals(String.valueOf(file.getFileName()))
                    || before.equals(file.toString())) {
                return id.substring(equals + 1);
            }
            if (equals < 0) {
                all = id;
            }
        }
        return all;
    }

    List<ListSource> sources() {
        return sources;
    }

    /** Names by which the lists are called: those of the files, with their folders where two files have one name. */
    private List<String> names() {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        sources.forEach(source -> {
            if (!once.add(source.name())) {
                twice.add(source.name());
            }
        });
        return sources.stream()
                .map(source -> !twice.contains(source.name())
                        ? source.name()
                        : source.file() + (source.sheet() == null ? "" : "#" + source.sheet()))
                .toList();
    }

    /**
     * Reads the lists as lists of enterprises, at once.
     *
     * @throws ListFile.UnfitException if one is no such list
     */
    List<InputList> enterprises() {
        List<ListFile> read = all(ListFile::read);
        List<String> names = names();
        List<InputList> out = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            out.add(new InputList(names.get(i), read.get(i), null));
        }
        return out;
    }

    /**
     * Reads the lists as lists of anything, at once.
     *
     * @throws ListFile.UnfitException if one is no table
     */
    List<InputList> tables() {
        List<ListTable> read = all(ListTable::read);
        List<String> names = names();
        List<InputList> out = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            out.add(new InputList(names.get(i), null, read.get(i)));
        }
        return out;
    }

    private <T> List<T> all(Function<ListSource, T> reader) {
        List<CompletableFuture<T>> reading = sources.stream()
                .map(source -> CompletableFuture.supplyAsync(() -> reader.apply(source)))
                .toList();
        List<T> read = new ArrayList<>();
        try {
            reading.forEach(one -> read.add(one.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return read;
    }
}
