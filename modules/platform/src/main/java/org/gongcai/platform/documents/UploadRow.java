package org.gongcai.platform.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload as it was begun. */
record UploadRow(UUID id, String name, long size, @Nullable UUID person) {

    int segments() {
        return Math.toIntExact((size + Uploads.SEGMENT - 1) / Uploads.SEGMENT);
    }

    int lengthOf(int segment) {
        return (int) Math.min(Uploads.SEGMENT, size - (long) segment * Uploads.SEGMENT);
    }

    String blob() {
        return id.toString();
    }
}
