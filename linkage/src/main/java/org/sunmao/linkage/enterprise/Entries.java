package org.sunmao.linkage.enterprise;

import java.util.Iterator;
import org.sunmao.linkage.file.PackedReader;

/** Entries of blocks, each a number and bytes that can be passed over. */
final class Entries {
    private Entries() {}

    /** Hears an entry; it may read the beginning of the bytes alone. */
    interface Receiver {
        void entry(int number, PackedReader bytes);
    }

    static void forEach(Iterator<byte[]> blocks, Receiver receiver) {
        while (blocks.hasNext()) {
            PackedReader in = new PackedReader(blocks.next());
            while (!in.isAtEnd()) {
                int number = in.count();
                int end = in.count() + in.position();
                receiver.entry(number, in);
                in.position(end);
            }
        }
    }
}
