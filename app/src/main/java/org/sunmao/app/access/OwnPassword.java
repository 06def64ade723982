package org.sunmao.app.access;

import java.util.Set;
import org.sunmao.app.access.rules.PasswordFlaw;

/** How a person changes the own password. */
public interface OwnPassword {

    /**
     * What came of it.
     *
     * @param oldWrong whether the present password was not right
     * @param flaws what is wrong with the new one
     */
    record Change(boolean oldWrong, Set<PasswordFlaw> flaws) {
        public boolean done() {
            return !oldWrong && flaws.isEmpty();
        }
    }

    /** Takes the new password, unless the old one is wrong or the new one has flaws. Wrong old ones count as failed sign-ins. */
    Change change(Reader owner, String old, String wanted);
}
