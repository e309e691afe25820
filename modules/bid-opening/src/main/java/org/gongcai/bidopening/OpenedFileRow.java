package org.gongcai.bidopening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpenedFile;
import org.gongcai.trust.BidFile;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file of an opened bid, with the key under which its blob is encrypted. */
@Entity
@Table(schema = "bid_opening", name = "opened_file")
class OpenedFileRow {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_TYPE = 255;

    @Id private UUID id;
    private UUID bid;

    @Column(name = "file_no")
    private int number;

    private String name;
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealedKey;

    @SuppressWarnings("NullAway.Init")
    protected OpenedFileRow() {}

    OpenedFileRow(UUID bid, int number, BidFile file, byte[] sealedKey) {
        this.id = UUID.randomUUID();
        this.bid = bid;
        this.number = number;
        this.name = cut(file.name(), LONGEST_NAME);
        this.mediaType = cut(file.type(), LONGEST_TYPE);
        this.size = file.size();
        this.sealedKey = sealedKey;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    UUID bid() {
        return bid;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    String blob() {
        return blob(bid, number);
    }

    static String blob(UUID bid, int number) {
        return "opened/%s/%d".formatted(bid, number);
    }

    OpenedFile view() {
        return new OpenedFile(number, name, mediaType, size);
    }
}
