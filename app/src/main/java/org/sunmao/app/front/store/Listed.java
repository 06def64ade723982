package org.sunmao.app.front.store;

import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;

/** A page of a list with the number of rows that the whole list has. */
public record Listed<T>(Page<T> page, Count count) {}
