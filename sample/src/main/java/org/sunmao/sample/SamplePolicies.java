package org.sunmao.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Policies that a sample district's departments would have written, each as one document; the last breaks the rules and can only be a draft. */
public final class SamplePolicies {

    private static final List<String> NAMES =
            List.of("1-gathering", "2-smart-city", "3-talent", "4-buildings", "5-old-way");

    private SamplePolicies() {}

    /** The documents, in the order in which they were written. */
    public static List<String> listDocuments() {
        return NAMES.stream().map(SamplePolicies::read).toList();
    }

    private static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(SamplePolicies.class.getResourceAsStream("policies/" + name + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
