package org.sunmao.app.intake.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Right;

/**
 * How large a file may be, by who sends it: {@code sunmao.upload.max} for the office and the command line, which bring in whole
 * registers, {@code sunmao.upload.max-others} for departments and property managers, whose tables are small.
 */
@Component
class UploadLimits {

    private final DataSize everything;
    private final DataSize others;

    UploadLimits(
            @Value("${sunmao.upload.max:200MB}") DataSize everything,
            @Value("${sunmao.upload.max-others:50MB}") DataSize others) {
        this.everything = everything;
        this.others = others.compareTo(everything) < 0 ? others : everything;
    }

    void check(Reader sender, MultipartFile file) {
        DataSize most = sender.may(Right.IMPORT) ? everything : others;
        if (file.getSize() > most.toBytes()) {
            throw new MaxUploadSizeExceededException(most.toBytes());
        }
    }
}
