package org.sunmao.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.people.store.GrantTargets.Target;
import org.sunmao.app.shell.Choice;

/**
 * An account as an administrator sees it.
 *
 * @param file what is known of it
 * @param role its role's word; null without one
 * @param administers whether it is an administrator's, which gets no grants
 * @param factor its second factor
 * @param grants what is opened to it
 * @param sessions its open sessions
 * @param system whether the reader does the system administrator's work on it
 * @param security whether the reader does the security administrator's
 * @param own whether it is the reader's own, on which nobody works
 * @param roles to choose from
 * @param kinds kinds of grants to choose from
 * @param kind the kind that was looked for; null when none was
 * @param found what was found to grant
 */
public record PersonPage(
        Accounts.File file,
        @Nullable String role,
        boolean administers,
        SecondFactors.Factor factor,
        List<GrantLine> grants,
        List<SessionLine> sessions,
        boolean system,
        boolean security,
        boolean own,
        List<Choice> roles,
        List<Choice> kinds,
        @Nullable String kind,
        List<Target> found) {}
