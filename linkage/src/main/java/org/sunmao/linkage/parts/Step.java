package org.sunmao.linkage.parts;

import java.util.Iterator;
import java.util.List;

/** Work on one part, wherever that lies. It is opened anew for every part and serves one thread. */
@FunctionalInterface
public interface Step {
    /**
     * Works on a part.
     *
     * @param part its number
     * @param inputs the blocks of that part, of each input; each can be read once, and their order means nothing
     */
    void run(int part, List<Iterator<byte[]>> inputs, Sender out);
}
