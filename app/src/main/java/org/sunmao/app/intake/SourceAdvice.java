package org.sunmao.app.intake;

import java.util.List;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.ImportReport.Note;

/** What a room above has to say about a source whose file is being taken in; contributed as a bean. Keeps nothing from being taken in. */
public interface SourceAdvice {

    /** Notes for the report of the import; empty where there is nothing to say. */
    List<Note> about(Source source);
}
