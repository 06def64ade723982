package org.sunmao.app.attachments.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/**
 * Documents of PDF (ISO 32000): every object is looked at, whether a page leads to it or not. Refused is what acts by itself, and files within the
 * file, but for the XML that electronic vouchers carry.
 */
final class PdfCheck {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "GoToE",
            "RichMediaExecute",
            "Movie",
            "Sound");
    private static final Set<String> PLAYED = Set.of("RichMedia", "Movie", "Sound", "Screen");
    private static final Set<String> CARRIED = Set.of("xml", "xbrl");
    private static final int MOST_OBJECTS = 5_000_000;

    private PdfCheck() {}

    static void check(byte[] bytes) throws NotKeptException {
        Inflation.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) {
                throw new NotKeptException(Reason.BROKEN, "");
            }
            walk(document.getDocument());
        } catch (InvalidPasswordException locked) {
            throw new NotKeptException(Reason.LOCKED, "");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new NotKeptException(Reason.BROKEN, "");
        }
    }

    private static void walk(COSDocument document) throws NotKeptException {
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.push(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            push(open, document.getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            COSBase each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new NotKeptException(Reason.BOMB, "");
            }
            if (each instanceof COSArray array) {
                array.forEach(item -> push(open, item));
            } else if (each instanceof COSDictionary dictionary) {
                refuse(dictionary);
                dictionary.getValues().forEach(value -> push(open, value));
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase value) {
        COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
        if (direct instanceof COSArray || direct instanceof COSDictionary) {
            open.push(direct);
        }
    }

    private static void refuse(COSDictionary dictionary) throws NotKeptException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            String key = entry.getKey().getName();
            COSBase value = dictionary.getDictionaryObject(entry.getKey());
            String name = value instanceof COSName found ? found.getName() : "";
            if (key.equals("JS") || key.equals("JavaScript")) {
                throw new NotKeptException(Reason.ACTIVE, "JavaScript");
            }
            if (key.equals("XFA")) {
                throw new NotKeptException(Reason.ACTIVE, key);
            }
            if (key.equals("S") && ACTIONS.contains(name) || key.equals("Subtype") && PLAYED.contains(name)) {
                throw new NotKeptException(Reason.ACTIVE, name);
            }
            if (key.equals("EF")) {
                refuseFile(dictionary);
            }
        }
    }

    private static void refuseFile(COSDictionary file) throws NotKeptException {
        for (COSName key : new COSName[] {COSName.UF, COSName.F}) {
            String name = file.getString(key);
            if (name != null
                    && !CARRIED.contains(
                            name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT))) {
                throw new NotKeptException(Reason.EMBEDDED, name);
            }
        }
        if (file.getString(COSName.UF) == null && file.getString(COSName.F) == null) {
            throw new NotKeptException(Reason.EMBEDDED, "?");
        }
    }
}
