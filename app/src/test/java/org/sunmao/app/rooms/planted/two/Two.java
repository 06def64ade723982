package org.sunmao.app.rooms.planted.two;

/** Half of a planted circle: {@code RoomsTest} must see it. */
public class Two {
    public org.sunmao.app.rooms.planted.one.@org.jspecify.annotations.Nullable One other;
}
