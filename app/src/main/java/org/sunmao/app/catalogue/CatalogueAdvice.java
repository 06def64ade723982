package org.sunmao.app.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.SourceAdvice;

/** Says of a source that nobody has entered in the catalogue that this is missing. */
@Component
class CatalogueAdvice implements SourceAdvice {

    private final Versions versions;

    CatalogueAdvice(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<Note> about(Source source) {
        return versions.find(source.id()).isPresent()
                ? List.of()
                : List.of(new Note("source.no-entry", Map.of("found", source.code())));
    }
}
