package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import org.gongcai.trust.Encodings;
import org.jspecify.annotations.Nullable;

/** The one row that says how this installation may be started, and whether it has been. */
@Entity
@Table(schema = "integrity", name = "first_start")
class StartToken {

    static final int ID = 1;

    @Id private int id = ID;
    @Version private @Nullable Long version;

    @Column(name = "token_hash")
    private @Nullable String hash;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected StartToken() {}

    static StartToken unused() {
        return new StartToken();
    }

    /** From now on only this token opens; earlier ones are void. */
    void become(String token) {
        hash = hash(token);
    }

    boolean opensWith(String token) {
        return doneAt == null
                && hash != null
                && MessageDigest.isEqual(Encodings.utf8(hash), Encodings.utf8(hash(token)));
    }

    void use(Instant systemTime) {
        hash = null;
        doneAt = systemTime;
    }

    private static String hash(String token) {
        return Encodings.sha256(Encodings.utf8(token)).hex();
    }

    int id() {
        return id;
    }
}
