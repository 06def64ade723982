package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.OpenPurpose;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.PurposeKind;
import org.sunmao.app.access.Purposes;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Right;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;

/**
 * Narrows a reader's scope to what a stated purpose opens: without one, personal data is masked and tax is told in bands, whatever the role's
 * right. An enterprise's own account sees its own data without one.
 */
class PurposeReader implements CurrentReader {

    private static final String NARROWED = PurposeReader.class.getName();

    private final CurrentReader readers;
    private final Purposes purposes;

    PurposeReader(CurrentReader readers, Purposes purposes) {
        this.readers = readers;
        this.purposes = purposes;
    }

    @Override
    public Reader get() {
        Reader reader = readers.get();
        HttpServletRequest request = Requests.current();
        return request == null || !needsPurpose(reader) ? opened(reader, null) : narrowed(reader, request);
    }

    private static boolean needsPurpose(Reader reader) {
        return reader.role() != Role.ENTERPRISE && (reader.may(Right.PERSONAL_PLAIN) || reader.may(Right.TAX_EXACT));
    }

    /** The reader as this purpose opens the scope; null for none. */
    static Reader opened(Reader reader, @Nullable Purpose purpose) {
        if (reader.role() == Role.ENTERPRISE) {
            return with(reader, reader.scope().withPersonalPlain(ownOnly(reader.scope())));
        }
        return needsPurpose(reader) ? under(reader, purpose) : reader;
    }

    private Reader narrowed(Reader reader, HttpServletRequest request) {
        if (request.getAttribute(NARROWED) instanceof Reader known
                && known.username().equals(reader.username())) {
            return known;
        }
        Optional<Purpose> purpose = stated(request, reader);
        purpose.ifPresent(open -> OpenPurpose.use(request, open));
        Reader narrowed = under(reader, purpose.orElse(null));
        request.setAttribute(NARROWED, narrowed);
        return narrowed;
    }

    private static Reader under(Reader reader, @Nullable Purpose purpose) {
        Scope scope = reader.scope();
        boolean plain = scope.personalPlain() && purpose != null && purpose.personal();
        TaxSight tax =
                scope.tax() == TaxSight.EXACT && (purpose == null || !purpose.tax()) ? TaxSight.BANDS : scope.tax();
        return with(reader, scope.withPersonalPlain(plain).withTax(tax));
    }

    /** Whether nothing is open to the account but the enterprises granted to it. */
    private static boolean ownOnly(Scope scope) {
        return !scope.district()
                && scope.regions().isEmpty()
                && scope.buildings().isEmpty()
                && scope.sources().isEmpty();
    }

    private static Reader with(Reader reader, Scope scope) {
        return new Reader(reader.personId(), reader.username(), reader.displayName(), reader.role(), scope);
    }

    private Optional<Purpose> stated(HttpServletRequest request, Reader reader) {
        String header = request.getHeader(Purpose.HEADER);
        if (header == null) {
            return OpenPurpose.find(request, reader);
        }
        Purpose purpose = read(header);
        purposes.state(reader, purpose, "header");
        return Optional.of(purpose);
    }

    private static Purpose read(String header) {
        String text = decoded(header);
        int end = text.indexOf(';');
        Optional<PurposeKind> kind = end < 0
                ? Optional.empty()
                : PurposeKind.find(text.substring(0, end).strip());
        if (kind.isEmpty()) {
            throw refused("expected \"kind; sentence\" in percent-encoded UTF-8, kind being one of "
                    + Arrays.stream(PurposeKind.values()).map(PurposeKind::word).collect(Collectors.joining(", ")));
        }
        String sentence = text.substring(end + 1);
        Purpose.problem(sentence).ifPresent(problem -> {
            throw refused(
                    problem.equals("personal")
                            ? "the sentence holds a personal number; say it without"
                            : "the sentence has to have " + Purpose.SHORTEST + " to " + Purpose.LONGEST
                                    + " characters");
        });
        return new Purpose(kind.get(), sentence, true, true, Instant.now().plus(Purpose.LASTS));
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw refused("a percent sign without two hexadecimal digits behind it");
        }
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, Purpose.HEADER + ": " + why);
    }
}
