package org.sunmao.app.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a database as people write it: {@code postgresql://user:password@host:port/database?sslmode=require} or JDBC's
 * {@code jdbc:postgresql://host/database?user=…&password=…}.
 *
 * @param url JDBC address without user and password
 * @param owner the user that the address names
 */
record GivenUrl(String url, Login owner) {

    /** Reads an address; the message of a refusal does not repeat it, because it holds a password. */
    static GivenUrl parse(String written) {
        String text = written.strip();
        URI uri = uri(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var parameters = parameters(uri.getRawQuery());
        List<String> user = user(uri.getRawUserInfo());
        String name = user.isEmpty() ? parameters.getOrDefault("user", "") : user.get(0);
        String password = user.size() > 1 ? user.get(1) : parameters.getOrDefault("password", "");
        if (name.isEmpty()) {
            throw new DatabaseException(
                    "SUNMAO_DATABASE_URL names no user: postgresql://user:password@host:port/database");
        }
        parameters.keySet().removeAll(List.of("user", "password"));
        return new GivenUrl(jdbc(uri, parameters), new Login(name, password));
    }

    private static URI uri(String text) {
        try {
            var uri = new URI(text);
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (known && uri.getHost() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, without the text.
        }
        throw new DatabaseException(
                "SUNMAO_DATABASE_URL is not an address of the form postgresql://user:password@host:port/database"
                        + " (special characters in the password as %XX)");
    }

    private static List<String> user(String rawUserInfo) {
        var parts = new ArrayList<String>();
        if (rawUserInfo != null) {
            for (String part : rawUserInfo.split(":", 2)) {
                parts.add(decode(part));
            }
        }
        return parts;
    }

    private static Map<String, String> parameters(String rawQuery) {
        var parameters = new LinkedHashMap<String, String>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&")) {
                String[] sides = pair.split("=", 2);
                parameters.put(sides[0], sides.length > 1 ? decode(sides[1]) : "");
            }
        }
        return parameters;
    }

    private static String jdbc(URI uri, Map<String, String> parameters) {
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + java.net.URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + host + uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** A plus sign is itself in a password, unlike in a form. */
    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
