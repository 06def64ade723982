package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.Link;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** Links as they travel between machines; every bit of their numbers is kept. */
public final class LinkBytes {
    private LinkBytes() {}

    /** Writes a link behind what was written. */
    public static void write(Link link, PackedWriter out) {
        out.text(link.key());
        out.octets(PackedLink.pack(link));
    }

    /** Reads the next link. */
    public static Link read(PackedReader in) {
        return PackedLink.unpack(in.string(), in.octets());
    }
}
