package org.sunmao.linkage.enterprise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.index.LongCounter;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;

/** The pinned form of a model: a mark, its lines, how common values are, and a checksum over all of it. */
final class ModelBytes {
    private static final int MARK = 0x534D4D31; // SMM1
    private static final int CHECKSUM = 32;
    private static final int ID_DIGITS = 12;

    private ModelBytes() {}

    /** The name of the model with these bytes. */
    static String id(byte[] bytes) {
        return "learned-"
                + HexFormat.of().formatHex(sha256(bytes, bytes.length)).substring(0, ID_DIGITS);
    }

    static byte[] write(EnterpriseModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MARK);
            byte[] lines = String.join("\n", model.lines()).getBytes(StandardCharsets.UTF_8);
            out.writeInt(lines.length);
            out.write(lines);
            write(model.frequencies(), out);
            write(model.places(), out);
            byte[] content = bytes.toByteArray();
            out.write(sha256(content, content.length));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EnterpriseModel read(byte[] bytes) {
        int length = bytes.length - CHECKSUM;
        if (length < 8 || !Arrays.equals(sha256(bytes, length), Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw new IllegalArgumentException(
                    "This is no pinned model, or a part of it is missing: its checksum does not fit");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            int mark = in.readInt();
            if (mark != MARK) {
                throw new IllegalArgumentException(
                        "This model was pinned by another version: mark %08x, expected %08x".formatted(mark, MARK));
            }
            byte[] lines = new byte[in.readInt()];
            in.readFully(lines);
            List<String> split = List.of(new String(lines, StandardCharsets.UTF_8).split("\n"));
            Frequencies frequencies = readFrequencies(in);
            return EnterpriseModel.of(id(bytes), split, frequencies, readPlaces(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("The pinned model ends too early", e);
        }
    }

    private static void write(@Nullable Frequencies frequencies, DataOutputStream out) throws IOException {
        if (frequencies == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(frequencies.anchors());
        for (double unknown : frequencies.unknown()) {
            out.writeDouble(unknown);
        }
        LongCounter counts = frequencies.counts();
        long[] keys = counts.sortedKeys();
        out.writeInt(keys.length);
        for (long key : keys) {
            out.writeLong(key);
            out.writeInt(counts.get(key));
        }
    }

    private static void write(LocalRegions places, DataOutputStream out) throws IOException {
        out.writeInt(places.listUnlisted().size());
        for (Region region : places.listUnlisted()) {
            out.writeUTF(region.name());
            out.writeInt(region.level().ordinal());
        }
    }

    private static LocalRegions readPlaces(DataInputStream in) throws IOException {
        List<Region> regions = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readUTF();
            regions.add(Region.unlisted(name, Region.Level.values()[in.readInt()]));
        }
        return LocalRegions.of(regions);
    }

    private static @Nullable Frequencies readFrequencies(DataInputStream in) throws IOException {
        int anchors = in.readInt();
        if (anchors < 0) {
            return null;
        }
        double[] unknown = new double[Frequencies.Kind.values().length];
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = in.readDouble();
        }
        LongCounter counts = new LongCounter();
        for (int n = in.readInt(); n > 0; n--) {
            counts.add(in.readLong(), in.readInt());
        }
        return new Frequencies(anchors, counts, unknown);
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
