package org.sunmao.app.intake.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.store.StagedUpload;

/**
 * The page on which a person says what the columns of a file mean.
 *
 * @param upload the file
 * @param kind what its rows are
 * @param kindKnown whether that is settled, because the source is known
 * @param dataDate the day that it speaks of, null when neither sender nor file say it
 * @param groups its sheets
 * @param fields what a column can mean
 * @param refused why the last answer was not taken, as a message key; null when nothing was refused
 */
public record MappingPage(
        StagedUpload upload,
        SourceKind kind,
        boolean kindKnown,
        @Nullable LocalDate dataDate,
        List<SheetGroup> groups,
        List<Field> fields,
        @Nullable String refused) {}
