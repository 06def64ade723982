package org.sunmao.linkage.parts;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.file.PackedWriter;

/** Collects what is to be said to each part, and sends it in blocks of a good size. */
public final class Outbox {
    private static final int FULL = 1 << 20;

    private final Sender out;
    private final int kind;
    private final @Nullable PackedWriter[] blocks;

    /** Sends blocks of one kind to any of so many parts. */
    public Outbox(int parts, int kind, Sender out) {
        this.out = out;
        this.kind = kind;
        blocks = new @Nullable PackedWriter[parts];
    }

    /** The block for a part, to write one entry into: what was written before may be sent already. */
    public PackedWriter to(int part) {
        PackedWriter block = blocks[part];
        if (block == null) {
            block = new PackedWriter();
            blocks[part] = block;
        } else if (block.size() >= FULL) {
            out.send(kind, part, block.toByteArray());
            block.clear();
        }
        return block;
    }

    /** The part in which those meet who have one value. */
    public int meeting(long value) {
        // Hashes are even in their lower bits; small numbers lie in turn.
        return (int) Long.remainderUnsigned(value, blocks.length);
    }

    /** Sends what is left. */
    public void close() {
        for (int part = 0; part < blocks.length; part++) {
            PackedWriter block = blocks[part];
            if (block != null && block.size() > 0) {
                out.send(kind, part, block.toByteArray());
                blocks[part] = null;
            }
        }
    }
}
