package org.sunmao.linkage.parts;

/** Takes what a step has to say to a part. */
@FunctionalInterface
public interface Sender {
    /**
     * Sends a block.
     *
     * @param kind tells blocks of one step apart, see {@link Parts#only}; 0 where there is one kind alone
     * @param part the part that it is for; it gets there by {@link Parts#exchanged}
     */
    void send(int kind, int part, byte[] block);
}
