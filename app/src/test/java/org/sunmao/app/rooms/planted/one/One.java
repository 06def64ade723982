package org.sunmao.app.rooms.planted.one;

/** Half of a planted circle: {@code RoomsTest} must see it. */
public class One {
    public org.sunmao.app.rooms.planted.two.@org.jspecify.annotations.Nullable Two other;
}
