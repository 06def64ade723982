package org.sunmao.app.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.SourceKind;

/**
 * What a file holds, before anything of it is taken in.
 *
 * @param kind what its rows are: the source's kind, or what the columns suggest
 * @param kindKnown whether the source is known already, so that its kind is no longer a question
 * @param dataDate the day that title or file name speak of, null when they name none
 * @param sheets its sheets in the order of the file
 */
public record FilePreview(
        SourceKind kind, boolean kindKnown, @Nullable LocalDate dataDate, List<SheetPreview> sheets) {}
