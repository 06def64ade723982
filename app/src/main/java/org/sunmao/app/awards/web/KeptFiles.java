package org.sunmao.app.awards.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.shell.Ui;

/**
 * Files of a form: those that were taken, and why others were not.
 *
 * @param ids of those that were taken
 * @param faults a sentence for each that was not
 */
record KeptFiles(List<Long> ids, List<String> faults) {

    /** More are sent with a second form. */
    static final int MOST = 10;

    static KeptFiles of(Attachments attachments, Reader reader, Ui ui, @Nullable List<MultipartFile> sent)
            throws IOException {
        var ids = new ArrayList<Long>();
        var faults = new ArrayList<String>();
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.size() > MOST) {
            return new KeptFiles(List.of(), List.of(ui.t("awards.files.many", MOST)));
        }
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try (var in = file.getInputStream()) {
                ids.add(attachments.keep(reader, in, name).id());
            } catch (NotKeptException refused) {
                faults.add(ui.t("awards.file.refused", name, refused.said(ui::t)));
            }
        }
        return new KeptFiles(ids, faults);
    }
}
