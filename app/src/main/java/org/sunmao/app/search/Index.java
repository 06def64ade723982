package org.sunmao.app.search;

import java.util.List;

/** Where candidates are looked up, for one reader. Each answer comes in lists that are read one after another, as long as somebody wants more. */
interface Index {

    /** A text of theirs begins with this. */
    Iterable<List<Candidate>> starting(String word, int most);

    /** They have every word, written or by its sound. */
    Iterable<List<Candidate>> having(List<String> words, int most);

    /** A name sounds like these syllables somewhere. */
    Iterable<List<Candidate>> sounding(List<String> syllables, int most);

    /** They have two parts of this, somewhere. */
    Iterable<List<Candidate>> inTwo(String typed, int most);

    /** They have this with one character wrong. */
    Iterable<List<Candidate>> oneWrong(String typed, int most);

    /** They have some of this. */
    Iterable<List<Candidate>> partly(String typed, int most);
}
