package org.sunmao.app.shell;

/** Line icons on a grid of 20, drawn with a round pen of 1.5; each is one SVG path. */
public enum Icon {
    SCREEN("M3 4.5h14v9H3zM7 16.5h6M10 13.5v3M6 10.5l2.5-2.5 2 1.5L14 7"),
    BUILDING("M4.5 17V3.5h7V17M11.5 8h4v9M2.5 17h15M7 6.5h2M7 9.5h2M7 12.5h2"),
    ENTERPRISE("M3 17V8.5l5-4v4l5-4V17M13 8.5h4V17M2 17h16M6 12h1M6 14.5h1M10 12h1M10 14.5h1"),
    INTAKE("M10 3v8.5M6.5 8.5L10 12l3.5-3.5M3.5 13v3.5h13V13"),
    REVIEW("M3 4.5h7.5v5H3zM9.5 10.5H17v5H9.5zM13 4.5h3.5V8M7 15.5H3.5V12"),
    MAP("M3 5.5l4.5-2 5 2L17 3.5v11l-4.5 2-5-2L3 16.5zM7.5 3.5v11M12.5 5.5v11"),
    MEASURE("M3.5 16.5h13M5.5 14V9.5M9 14V5M12.5 14v-3M15.5 14V7"),
    MATTER("M5 3h7l3 3v11H5zM12 3v3h3M7.5 9h5M7.5 11.5h5M7.5 14h3"),
    ACTIVITY("M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7 11.5h2M11 11.5h2"),
    WARNING("M10 3.5L17.5 16.5h-15zM10 8v4M10 14.2v.1"),
    MATCH("M7.5 6.5h-2a3.5 3.5 0 0 0 0 7h2M12.5 6.5h2a3.5 3.5 0 0 1 0 7h-2M7 10h6"),
    AWARD("M10 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M7 10.5L5.5 17.5 10 15l4.5 2.5L13 10.5"),
    PEOPLE(
            "M7.5 3.5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M2 16.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13 4a2.7 2.7 0 0 1 0 5.2M14.5 12.2c2 .5 3.5 1.9 3.5 4.3"),
    SETTINGS("M3 6h8M14.5 6H17M3 14h2.5M9 14h8M11 4v4M5.5 12v4M11 4h3.5v4H11zM5.5 12H9v4H5.5z"),
    SEARCH("M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M12.5 12.5L17 17"),
    ASK("M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15M7.8 7.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.7M10 14v.1"),
    SUN(
            "M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"),
    MOON("M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z"),
    AUTO("M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 3v14M12.5 5v10M15 6.5v7"),
    MENU("M3 5.5h14M3 10h14M3 14.5h14"),
    CLOCK("M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15M10 5.5V10l3 2"),
    CLOSE("M5 5l10 10M15 5L5 15"),
    NEXT("M8 5l5 5-5 5"),
    PREVIOUS("M12 5l-5 5 5 5"),
    COPY("M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7"),
    DOWNLOAD("M10 3v9M6.5 9L10 12.5 13.5 9M4 16.5h12"),
    PERSON("M10 3a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7M3.5 17c0-3.5 3-5 6.5-5s6.5 1.5 6.5 5"),
    BELL("M10 3a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5.5 2 6h-13c.5-.5 2-2 2-6A4.5 4.5 0 0 1 10 3M8.3 16.5h3.4"),
    LEAVE("M8 3.5H3.5v13H8M8 10h9M13.5 6.5L17 10l-3.5 3.5");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing, for the {@code d} of an SVG path. */
    public String path() {
        return path;
    }
}
