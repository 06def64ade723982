package org.sunmao.app.launch.link;

import java.util.List;
import org.sunmao.linkage.enterprise.EnterpriseLinker;

/**
 * One run: what is linked, and who hears of it.
 *
 * @param register the list that the others are held against; -1 where there is none
 * @param threads how many work on lists of enterprises
 */
record LinkRun(
        List<InputList> lists,
        int register,
        Answers answers,
        int threads,
        LinkListener listener,
        EnterpriseLinker.Progress progress) {

    /** Pairs this likely are told, though nobody has to look at them. */
    static final double NEARLY = .1;

    LinkRun with(Answers others) {
        return new LinkRun(lists, register, others, threads, listener, progress);
    }
}
