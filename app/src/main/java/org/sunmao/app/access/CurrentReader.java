package org.sunmao.app.access;

/**
 * Who reads in the current request. Controllers may also take a {@link Reader} as an argument.
 *
 * <p>Role and grants are looked up again in every request, so that a right taken away is gone at once.
 */
public interface CurrentReader {

    /** The signed-in person, or {@link Reader#visitor()}; never null, also outside a request. */
    Reader get();
}
