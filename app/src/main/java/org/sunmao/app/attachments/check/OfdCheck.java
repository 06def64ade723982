package org.sunmao.app.attachments.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** Documents of OFD (GB/T 33190): an archive with {@code OFD.xml} that holds text, pictures, fonts and seals, and nothing else. */
final class OfdCheck {

    private static final Set<String> PARTS = Set.of(
            "xml", "xsd", "jpg", "jpeg", "png", "bmp", "tif", "tiff", "jb2", "gbig2", "ttf", "otf", "ttc", "esl",
            "dat");

    private OfdCheck() {}

    static void check(byte[] bytes) throws NotKeptException {
        try (Packed packed = Packed.open(bytes)) {
            byte[] root = packed.read("ofd.xml");
            if (root == null) {
                throw new NotKeptException(Reason.MISMATCH, Sign.ARCHIVE.word());
            }
            List<String> tags = new ArrayList<>();
            XmlTags.each(root, (tag, attributes) -> tags.add(tag));
            if (!tags.contains("OFD")) {
                throw new NotKeptException(Reason.BROKEN, "");
            }
            for (String name : packed.names()) {
                if (!name.endsWith("/") && !PARTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    throw new NotKeptException(Reason.EMBEDDED, name.substring(name.lastIndexOf('/') + 1));
                }
            }
        }
    }
}
