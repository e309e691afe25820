package org.gongcai.platform.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of documents that are taken, known by their ending and, where they have one, a mark.
 */
enum DocumentKind {
    PDF("application/pdf", "255044462d"),
    OFD("application/ofd", Marks.ZIP),
    DOC("application/msword", Marks.OLE),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Marks.ZIP),
    XLS("application/vnd.ms-excel", Marks.OLE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Marks.ZIP),
    ZIP("application/zip", Marks.ZIP),
    RAR("application/vnd.rar", "526172211a07"),
    TXT("text/plain", ""),
    CSV("text/csv", ""),
    PNG("image/png", "89504e470d0a1a0a"),
    JPG("image/jpeg", "ffd8ff");

    private interface Marks {
        String ZIP = "504b";
        String OLE = "d0cf11e0a1b11ae1";
    }

    /** How many bytes of a document {@link #fits} needs. */
    static final int MARK_LENGTH = 8;

    private final String mediaType;
    private final byte[] mark;

    DocumentKind(String mediaType, String mark) {
        this.mediaType = mediaType;
        this.mark = HexFormat.of().parseHex(mark);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<DocumentKind> ofName(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var wanted = ending.equals("JPEG") ? "JPG" : ending;
        return fileName.contains(".")
                ? Arrays.stream(values()).filter(kind -> kind.name().equals(wanted)).findFirst()
                : Optional.empty();
    }

    boolean fits(byte[] start) {
        return start.length >= mark.length
                && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
