package org.sunmao.benchmarks.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes inside of a workbook's package, where compression would hide a changed byte behind a wrong checksum. */
final class PackageMutator {

    private final Random random;

    PackageMutator(Random random) {
        this.random = random;
    }

    /** The package with one of its parts changed, lost, doubled or renamed. */
    byte[] mutate(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = unpack(workbook);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.getOrDefault(name, new byte[0]);
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, new byte[0]);
            case 2 -> {
                parts.remove(name);
                parts.put(name.toUpperCase(java.util.Locale.ROOT), part);
            }
            case 3 -> parts.put(name, new Mutator(random).mutate(part));
            default -> parts.put(name, new TextMutator(random).mutate(part, StandardCharsets.UTF_8));
        }
        return pack(parts);
    }

    private static Map<String, byte[]> unpack(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] pack(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
