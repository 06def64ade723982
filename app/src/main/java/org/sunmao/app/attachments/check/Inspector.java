package org.sunmao.app.attachments.check;

import org.springframework.stereotype.Component;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;
import org.sunmao.app.attachments.pictures.Pictures;
import org.sunmao.app.attachments.pictures.Pictures.NotTakenException;

/** Looks at files before they are kept, one at a time, so that memory is bounded whoever sends how many. */
@Component
public class Inspector {

    private final Pictures pictures;

    public Inspector(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * A file that may be kept.
     *
     * @param name as it is kept
     * @param kind by its bytes
     * @param bytes as they are kept: a picture's are made anew, all others are as they came
     */
    public record Looked(String name, Kind kind, byte[] bytes) {}

    /**
     * Looks at a file.
     *
     * @throws NotKeptException where it is none that is taken
     */
    public synchronized Looked look(String sent, byte[] bytes) throws NotKeptException {
        FileName name = FileName.of(sent);
        Kind kind = name.kind();
        if (bytes.length == 0) {
            throw new NotKeptException(Reason.EMPTY, "");
        }
        refuseOtherThan(kind, sign(kind, bytes));
        return new Looked(name.of(kind), kind, checked(kind, bytes));
    }

    /** Texts may begin with the letters with which programs and pictures begin, which are no text further on. */
    private static Sign sign(Kind named, byte[] bytes) {
        Sign sign = Sign.of(bytes);
        boolean letters = sign == Sign.PROGRAM || sign == Sign.OTHER_PICTURE;
        return letters && (named == Kind.TEXT || named == Kind.CSV) && TextCheck.isText(bytes) ? Sign.OTHER : sign;
    }

    private static void refuseOtherThan(Kind named, Sign sign) throws NotKeptException {
        Sign wanted = switch (named) {
            case PDF -> Sign.PDF;
            case PICTURE -> Sign.PICTURE;
            case DOCX, XLSX, PPTX, OFD -> Sign.PACKAGE;
            case TEXT, CSV -> Sign.OTHER;
        };
        boolean markup = wanted == Sign.OTHER && (sign == Sign.PAGE || sign == Sign.SCRIPT);
        if (sign != wanted) {
            throw new NotKeptException(markup ? Reason.MARKUP : Reason.MISMATCH, sign.word());
        }
    }

    private byte[] checked(Kind kind, byte[] bytes) throws NotKeptException {
        switch (kind) {
            case PDF -> PdfCheck.check(bytes);
            case DOCX, XLSX, PPTX -> OfficeCheck.check(kind, bytes);
            case OFD -> OfdCheck.check(bytes);
            case TEXT, CSV -> TextCheck.check(kind, bytes);
            case PICTURE -> {
                return remade(bytes);
            }
        }
        return bytes;
    }

    private byte[] remade(byte[] bytes) throws NotKeptException {
        try {
            return pictures.remade(bytes).bytes();
        } catch (NotTakenException refused) {
            throw new NotKeptException(refused.why() == Pictures.Refusal.TOO_LARGE ? Reason.BOMB : Reason.BROKEN, "");
        }
    }
}
