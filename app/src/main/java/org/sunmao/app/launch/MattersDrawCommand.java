package org.sunmao.app.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.draw.DeclaredKinds;
import org.sunmao.app.matters.draw.KindDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sunmao matters draw}: writes a page for each kind of matter, with its life cycle drawn, from the declarations. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Draws the life cycle of each kind of matter into the documentation, from its declaration.")
final class MattersDrawCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "docs/matters",
            description = "Where the pages are written; ${DEFAULT-VALUE} when not said.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        List<MatterKind> kinds = DeclaredKinds.list();
        try {
            Files.createDirectories(folder);
            Set<String> drawn = new HashSet<>();
            for (MatterKind kind : kinds) {
                Files.writeString(folder.resolve(KindDrawing.file(kind)), KindDrawing.page(kind));
                drawn.add(KindDrawing.file(kind));
            }
            removeOthers(drawn);
        } catch (IOException e) {
            throw new Refusal("The drawings cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        spec.commandLine().getOut().println(kinds.size() + " kinds drawn into " + folder);
        return 0;
    }

    /** Pages that were drawn of kinds that are gone. */
    private void removeOthers(Set<String> drawn) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                boolean ours = Files.readString(file, StandardCharsets.UTF_8).startsWith(KindDrawing.MARK);
                if (ours && !drawn.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
