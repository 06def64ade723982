package org.sunmao.app.resolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseResolver;
import org.sunmao.linkage.enterprise.UnusableIndexException;

/**
 * The file {@code links.index} in the data directory. It saves time and nothing else: where it cannot be used it is put aside, what was
 * wrong is said, and the links are made from the evidence. Without {@code sunmao.data} there is none.
 */
@Component
class LiveLinksFile {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLinksFile.class);

    private final @Nullable Path path;
    private volatile @Nullable String damage;

    LiveLinksFile(Environment environment) {
        String data = environment.getProperty("sunmao.data");
        path = data == null ? null : Path.of(data).toAbsolutePath().resolve("links.index");
    }

    /** Links and how far in the evidence they had read. */
    record Content(EnterpriseResolver resolver, EvidenceMark mark) {}

    /** What is in the file; null where there is none that can be used with this model and this database. */
    @Nullable
    Content open(EnterpriseModel model, JdbcClient client) {
        if (path == null || !Files.exists(path)) {
            return null;
        }
        try {
            EnterpriseResolver.Opened opened = EnterpriseResolver.open(path, model);
            EvidenceMark mark = EvidenceMark.of(opened.note(), client);
            damage = null;
            return new Content(opened.resolver(), mark);
        } catch (UnusableIndexException | IllegalArgumentException | UncheckedIOException unusable) {
            damage = unusable.getMessage();
            LOG.warn("{} cannot be used, the links are made from the evidence: {}", path, damage);
            putAside(path);
            return null;
        }
    }

    private static void putAside(Path path) {
        try {
            Files.move(path, path.resolveSibling("links.index.unusable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} stays where it is: {}", path, e.toString());
        }
    }

    void save(EnterpriseResolver resolver, EvidenceMark mark, JdbcClient client) {
        if (path == null) {
            return;
        }
        try {
            resolver.save(path, mark.toBytes(client));
        } catch (UncheckedIOException | DataAccessException e) {
            LOG.warn(
                    "{} could not be written; the next start makes the links from the evidence: {}",
                    path,
                    e.toString());
        }
    }

    void remove() {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was wrong with the last file that could not be used. */
    @Nullable
    String damage() {
        return damage;
    }
}
