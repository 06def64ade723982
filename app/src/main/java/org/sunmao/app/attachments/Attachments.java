package org.sunmao.app.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sunmao.app.access.Reader;

/**
 * Files of things that rooms above keep. There is no way to a file but by the thing that it belongs to: the room that has the thing asks its
 * own row first, with the reader's scope, and then hands the file out.
 */
public interface Attachments {

    /** Days for which a file that belongs to nothing is kept: long enough to finish a form. */
    int LOOSE_DAYS = 7;

    /**
     * Looks at a file and keeps it, belonging to nothing yet. It is looked at before anything is written; the line in the record has its hash and not its name.
     *
     * @param name as the sender calls it
     * @throws NotKeptException where it is none that is taken, saying what was found
     * @throws IOException where it cannot be read to its end
     */
    Attachment keep(Reader by, InputStream file, String name) throws NotKeptException, IOException;

    /** As the other, of bytes. */
    Attachment keep(Reader by, byte[] file, String name) throws NotKeptException;

    /**
     * From now on these files belong to the thing; in the caller's transaction of the worker.
     *
     * @return false where one of them is not the reader's own or is gone; then nothing was done
     */
    boolean attach(Reader by, Owner owner, Collection<Long> ids);

    /** The file belongs to the thing no longer; without another it is forgotten in {@value #LOOSE_DAYS} days. False where it did not belong to it. */
    boolean detach(Owner owner, long id);

    /** The files of the thing, the first kept first; those that were erased too. The caller has asked its own row. */
    List<Attachment> list(Owner owner);

    /** A file of the thing with its bytes; empty where it belongs to something else, or was erased. The caller has asked its own row. */
    Optional<Stored> find(Owner owner, long id);

    /** Those of these files that the reader kept and that belong to nothing yet: for a form that is shown again. */
    List<Attachment> listLoose(Reader by, Collection<Long> ids);

    /**
     * The time of the thing is over: names and bytes of its files are erased at once, for every thing that they belong to; that there were files, their hashes and
     * who kept them when remain. Bytes that were also kept another time stay for that.
     *
     * @return how many files
     */
    int erase(Owner owner);
}
