package org.sunmao.app.notices.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way to the mail server; off where {@code sunmao.mail.host} is empty. */
@Component
public class MailSettings {

    private static final Set<String> TLS = Set.of("starttls", "tls", "none");

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final String tls;
    private final String site;
    private final int digestHour;

    MailSettings(
            @Value("${sunmao.mail.host:}") String host,
            @Value("${sunmao.mail.port:587}") int port,
            @Value("${sunmao.mail.user:}") String user,
            @Value("${sunmao.mail.password:}") String password,
            @Value("${sunmao.mail.from:}") String from,
            @Value("${sunmao.mail.tls:starttls}") String tls,
            @Value("${sunmao.mail.digest-hour:8}") int digestHour,
            @Value("${sunmao.site:}") String site) {
        this.host = host.strip();
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.tls = tls;
        this.digestHour = digestHour;
        this.site = site.replaceAll("/+$", "");
        if (isOn()) {
            check();
        }
    }

    private void check() {
        expect(port > 0 && port < 65_536, "sunmao.mail.port", Integer.toString(port), "1 to 65535");
        expect(TLS.contains(tls), "sunmao.mail.tls", tls, "starttls, tls or none");
        expect(isAddress(from), "sunmao.mail.from", from, "the address that mails come from");
        expect(digestHour >= 0 && digestHour < 24, "sunmao.mail.digest-hour", "" + digestHour, "an hour, 0 to 23");
        expect(
                site.matches("https?://[^/]+.*"),
                "sunmao.site",
                site,
                "where readers of a mail find the platform, such as https://sunmao.example.cn");
    }

    private static void expect(boolean fits, String name, String found, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected " + expected);
        }
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    /** Whether mails are sent. */
    public boolean isOn() {
        return !host.isEmpty();
    }

    /** Host and port, for the page of the system administrator. */
    public String said() {
        return host + ":" + port + " (" + tls + ")";
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String from() {
        return from;
    }

    String tls() {
        return tls;
    }

    /** The address of the platform without a slash at its end. */
    String site() {
        return site;
    }

    /** The hour of the district's day at which what waited is told in one mail. */
    int digestHour() {
        return digestHour;
    }
}
