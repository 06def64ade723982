package org.sunmao.linkage.parts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parts in the memory of one process, done one after the other in the calling thread: shows what a step does, and tests it. */
public final class LocalParts implements Parts {
    private final int count;
    private final Supplier<List<List<Block>>> made;
    private final boolean keeps;
    private final AtomicLong heaviest;
    private @Nullable List<List<Block>> kept;

    private LocalParts(int count, Supplier<List<List<Block>>> made, boolean keeps, AtomicLong heaviest) {
        this.heaviest = heaviest;
        this.count = count;
        this.made = made;
        this.keeps = keeps;
    }

    private record Block(int kind, int to, byte[] bytes) {}

    private record Told(byte[] bytes) implements Shared {
        @Override
        public int size() {
            return bytes.length;
        }
    }

    /** So many parts, the blocks dealt out among them in turn. */
    public static LocalParts of(int count, List<byte[]> blocks) {
        List<List<Block>> parts = empty(count);
        for (int i = 0; i < blocks.size(); i++) {
            parts.get(i % count).add(new Block(0, i % count, blocks.get(i)));
        }
        return new LocalParts(count, () -> parts, false, new AtomicLong());
    }

    /** The most bytes that one part got in one exchange, of all that was made from these parts. */
    public long heaviestExchange() {
        return heaviest.get();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Shared share(byte[] bytes) {
        return new Told(bytes);
    }

    @Override
    public LocalParts then(StepKind step, List<Shared> shared, Parts... beside) {
        List<byte[]> told = shared.stream().map(s -> ((Told) s).bytes).toList();
        return new LocalParts(
                count,
                () -> {
                    List<List<List<Block>>> inputs = new ArrayList<>(List.of(blocks()));
                    for (Parts other : beside) {
                        inputs.add(((LocalParts) other).blocks());
                    }
                    List<List<Block>> out = empty(count);
                    for (int i = 0; i < count; i++) {
                        int part = i;
                        List<Iterator<byte[]>> read = inputs.stream()
                                .map(in ->
                                        in.get(part).stream().map(Block::bytes).iterator())
                                .toList();
                        step.open(count, told)
                                .run(
                                        part,
                                        read,
                                        (kind, to, bytes) -> out.get(part).add(new Block(kind, to, bytes)));
                    }
                    return out;
                },
                false,
                heaviest);
    }

    @Override
    public LocalParts only(int kind) {
        return new LocalParts(
                count,
                () -> blocks().stream()
                        .map(part -> part.stream().filter(b -> b.kind == kind).toList())
                        .toList(),
                false,
                heaviest);
    }

    @Override
    public LocalParts exchanged() {
        return new LocalParts(
                count,
                () -> {
                    List<List<Block>> out = empty(count);
                    blocks().forEach(part ->
                            part.forEach(block -> out.get(block.to).add(block)));
                    out.forEach(part -> heaviest.accumulateAndGet(
                            part.stream().mapToLong(b -> b.bytes.length).sum(), Math::max));
                    return out;
                },
                false,
                heaviest);
    }

    @Override
    public LocalParts kept() {
        return new LocalParts(count, this::blocks, true, heaviest);
    }

    @Override
    public void release() {
        kept = null;
    }

    @Override
    public void forEach(Consumer<byte[]> receiver) {
        blocks().forEach(part -> part.forEach(block -> receiver.accept(block.bytes)));
    }

    private List<List<Block>> blocks() {
        List<List<Block>> blocks = kept == null ? made.get() : kept;
        kept = keeps ? blocks : null;
        return blocks;
    }

    private static List<List<Block>> empty(int count) {
        List<List<Block>> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(new ArrayList<>());
        }
        return out;
    }
}
