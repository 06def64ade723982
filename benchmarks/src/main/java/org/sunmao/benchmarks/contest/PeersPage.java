package org.sunmao.benchmarks.contest;

import java.nio.file.Path;

final class PeersPage {
    private PeersPage() {}

    static Path kept(Path root) {
        return root.resolve("benchmarks/results/peers.tsv");
    }

    static void write(Path root, Results results) {}
}
