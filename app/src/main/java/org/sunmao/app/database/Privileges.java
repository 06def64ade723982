package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL refuses to run as root. Someone who is root, as in most containers, therefore needs a way to run it as somebody else:
 * a user namespace of its own where the kernel grants one (files keep belonging to root), else the user nobody.
 *
 * @param prefix the words to put before a command
 * @param fileOwner numeric user and group that must own the data directory
 */
record Privileges(List<String> prefix, String fileOwner) {

    private static final Logger LOG = LoggerFactory.getLogger(Privileges.class);
    private static final String NOBODY = "65534";

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /**
     * Where a parent such as /root lets nobody through: the one capability that leads past it, and no other. Without the securebit the
     * kernel would leave it out of account in access(2), by which PostgreSQL looks for its own programs.
     */
    private static final List<String> AS_NOBODY_PASSING = plus(
            AS_NOBODY,
            List.of(
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override",
                    "--securebits=+no_setuid_fixup"));

    /** Enters the home and runs the program: what a candidate must be able to do. */
    private static final String TRIAL = "cd \"$1\" && test -x \"$2\" && exec \"$2\" --version";

    static Privileges choose(Path postgres, Path home) throws IOException {
        int user = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        int group = (int) Files.getAttribute(Path.of("/proc/self"), "unix:gid");
        String own = user + ":" + group;
        if (user != 0) {
            return new Privileges(List.of(), own);
        }
        for (List<String> candidate : List.of(NAMESPACE, AS_NOBODY, AS_NOBODY_PASSING)) {
            if (works(candidate, postgres, home)) {
                LOG.debug("PostgreSQL runs through {}", candidate);
                return new Privileges(candidate, candidate == NAMESPACE ? own : NOBODY + ":" + NOBODY);
            }
        }
        throw new DatabaseException(
                "PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor another"
                        + " user (setpriv) is possible here. Run sunmao as an ordinary user, or set SUNMAO_DATABASE_URL to a"
                        + " PostgreSQL of your own.");
    }

    private static boolean works(List<String> candidate, Path postgres, Path home) throws IOException {
        var trial = List.of("sh", "-c", TRIAL, "trial", home.toString(), postgres.toString());
        return Commands.run(Path.of("/"), plus(candidate, trial)).succeeded();
    }

    /** The command as it is to be run. */
    List<String> around(List<String> command) {
        return plus(prefix, command);
    }

    private static List<String> plus(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
