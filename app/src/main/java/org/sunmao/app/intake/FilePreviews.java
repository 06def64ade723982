package org.sunmao.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.DataDates;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;

/** Shows what a file holds and what its columns might mean, for the person who decides it. */
@Component
public class FilePreviews {

    private static final int SHOWN_ROWS = 10;

    private final Sources sources;
    private final SheetPlanner planner;

    FilePreviews(Sources sources, SheetPlanner planner) {
        this.sources = sources;
        this.planner = planner;
    }

    /**
     * Opens the file and suggests.
     *
     * @param file where the bytes lie
     * @param fileName the name that its sender gave it
     * @param sourceCode whose it is; may be unknown
     * @param wanted the kind that a person chose for a source that is not known yet, null to have it suggested
     * @throws org.sunmao.app.intake.files.UnreadableFileException if there is no table in it
     */
    public FilePreview of(Path file, String fileName, String sourceCode, @Nullable SourceKind wanted) {
        Optional<Source> source = sources.find(sourceCode);
        ImportRequest request = ImportRequest.of(sourceCode, file, "").withFileName(fileName);
        try (SourceFile opened = SourceFiles.open(file, fileName)) {
            SourceKind kind = source.flatMap(known -> SourceKind.findByCode(known.kind()))
                    .orElseGet(() -> wanted != null ? wanted : likeliest(planner.plan(opened, request, source)));
            List<SheetPlan> plans = planner.plan(opened, request.withKind(kind), source);
            List<String> titles = opened.sheets().stream()
                    .flatMap(sheet -> sheet.titleLines().stream())
                    .toList();
            return new FilePreview(
                    kind,
                    source.isPresent(),
                    DataDates.find(fileName, titles).orElse(null),
                    plans.stream().map(FilePreviews::preview).toList());
        }
    }

    private static SourceKind likeliest(List<SheetPlan> plans) {
        return plans.stream()
                .filter(SheetPlan::readable)
                .findFirst()
                .orElse(plans.get(0))
                .mapping()
                .kind();
    }

    private static SheetPreview preview(SheetPlan plan) {
        SourceSheet sheet = plan.sheet();
        return new SheetPreview(
                sheet.index(),
                sheet.name(),
                sheet.headerRow(),
                sheet.titleLines(),
                sheet.headers(),
                sheet.sample(SHOWN_ROWS),
                plan.mapping());
    }
}
