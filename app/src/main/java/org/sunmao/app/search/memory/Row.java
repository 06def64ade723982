package org.sunmao.app.search.memory;

import java.util.List;

/**
 * An entry as it is read.
 *
 * @param id of what it speaks of
 * @param building whether that is a building; else an enterprise
 * @param written folded texts, line by line
 * @param sounds pinyin and initials between blanks
 * @param buildings that open it to a reader
 * @param streets that open it to a reader
 */
public record Row(
        long id, boolean building, String written, String sounds, List<Long> buildings, List<String> streets) {}
