/** Linkers by others on two lists, or on one with doubles, in a process of their own; what they find goes to a file. */
@NullMarked
package org.sunmao.peers;

import org.jspecify.annotations.NullMarked;
