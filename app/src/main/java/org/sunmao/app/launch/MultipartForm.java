package org.sunmao.app.launch;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A multipart/form-data body (RFC 7578) that streams its files. */
final class MultipartForm {

    private final String boundary = "sunmao-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    void text(String name, String value) {
        parts.add(BodyPublishers.ofString(head(name, "") + "\r\n" + value + "\r\n"));
    }

    void file(String name, Path file) throws FileNotFoundException {
        // RFC 7578, section 4.2: UTF-8 as it is; quotes and line ends escaped as browsers do.
        String fileName = file.getFileName()
                .toString()
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
        parts.add(BodyPublishers.ofString(
                head(name, "; filename=\"" + fileName + "\"") + "Content-Type: application/octet-stream\r\n\r\n"));
        parts.add(BodyPublishers.ofFile(file));
        parts.add(BodyPublishers.ofString("\r\n"));
    }

    private String head(String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n";
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
