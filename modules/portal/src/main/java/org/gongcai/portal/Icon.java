package org.gongcai.portal;

/** Our own line drawings on a grid of 24; always beside a word, never instead of one. */
public enum Icon {
    HOME("M4 11 12 4l8 7M6 10v9h12v-9M10 19v-5h4v5"),
    NOTICE("M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7"),
    AWARD("M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10M9 12l-2 9 5-3 5 3-2-9"),
    CHART("M4 20h16M7 20v-7M12 20V6M17 20v-10"),
    LOG("M12 3v5M12 8 6 13M12 8l6 5M4 13h4v4H4zM16 13h4v4h-4zM10 3h4v4h-4zM6 17v4M18 17v4"),
    FOLDER("M3 6h6l2 3h10v10H3z"),
    CHECK("M4 12l5 5L20 6"),
    SEAL("M6 10h12v10H6zM9 10V7a3 3 0 0 1 6 0v3M12 14v2"),
    KEY("M8 9a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11.5 11 20 3M16 7l3 3"),
    EYE("M2 12c5-8 15-8 20 0-5 8-15 8-20 0M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6"),
    BUILDING("M5 21V4h14v17M3 21h18M9 8h2M13 8h2M9 12h2M13 12h2M10 21v-4h4v4"),
    PERSONS(
            "M9 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M2 21c0-8 14-8 14 0M16 4c5 0 5 8 0 8M18 15c3 1 4 3 4 6"),
    GEAR(
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3"),
    SEARCH("M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5"),
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l4 2"),
    OPENING("M3 9l9-6 9 6v11H3zM3 9l9 6 9-6"),
    WARNING("M12 3 2 20h20zM12 9v5M12 16.5v.5"),
    DOWNLOAD("M12 3v12M7 11l5 5 5-5M4 20h16"),
    VERIFY("M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8 12l3 3 5-6"),
    LEAVE("M10 4H4v16h6M14 8l4 4-4 4M18 12H9"),
    LOT("M4 4h16v16H4zM8 8v1M16 8v1M12 12v1M8 16v1M16 16v1"),
    PHONE("M7 2h10v20H7zM11 18h2"),
    PERSON("M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c0-9 16-9 16 0"),
    GAVEL("M14 4l6 6M12 6l6 6M13 5 8 10M19 11l-5 5M10.500 8.500l5 5M11 12l-8 8M13 21h8");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
