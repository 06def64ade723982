package org.sunmao.app.launch.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a report as one file that needs nothing else: style, pictures and script stand in it, and its own content policy (CSP level
 * 3) lets it fetch nothing and run no other script, whatever the lists hold.
 */
public final class ReportFile {

    private static final String STYLE = "/report/report.css";
    private static final String TOKENS = "/static/css/tokens.css";
    private static final String SCRIPT = "/report/report.js";

    private ReportFile() {}

    /**
     * Writes it.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path file, ReportWords words, ReportPage page) {
        String script = resource(SCRIPT);
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render(
                    "launch/report.jte",
                    Map.of(
                            "w", words,
                            "page", page,
                            "style", resource(TOKENS) + resource(STYLE),
                            "script", script,
                            "policy", policy(script)),
                    new WriterOutput(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
