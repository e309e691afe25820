package org.gongcai.cli.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.OwnerFile;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.TriedPieces;
import org.gongcai.trust.Untrusted;

/**
 * What holders opened of each envelope, on one machine or several. A file of pieces is as secret as
 * the bids until they are opened: it is readable by its owner only and goes by hand.
 */
final class HolderPieces {

    private static final String TYPE = "gongcai.pieces";

    private final ExportedTender tender;
    private final Map<Bytes32, Map<PieceSlot, Optional<Secret32>>> tried = new HashMap<>();

    HolderPieces(ExportedTender tender) {
        this.tender = tender;
        tender.heads().forEach(head -> tried.put(head.envelope(), new HashMap<>()));
    }

    /** Opens every piece that is sealed to the key of the file. */
    void open(KeyFile file) {
        var recipient = file.about().string("recipient");
        var pair = file.holderKey();
        if (!tender.keys().pk(recipient).equals(pair.publicKey())) {
            throw new Untrusted(
                    Fault.WRONG_KEYS,
                    "the file holds %s of %s, the key set names %s"
                            .formatted(
                                    pair.publicKey().hex(),
                                    recipient,
                                    tender.keys().pk(recipient).hex()));
        }
        for (var head : tender.heads()) {
            tender.keys().rule().order().stream()
                    .filter(place -> place.recipient().equals(recipient))
                    .forEach(place -> put(head.envelope(), place, open(head, place, pair)));
        }
    }

    private Optional<Secret32> open(BidHead head, PieceSlot place, HpkeKeyPair pair) {
        try {
            return Optional.of(tender.opener(head).openPiece(place, pair));
        } catch (Untrusted e) {
            return Optional.empty();
        }
    }

    private void put(Bytes32 envelope, PieceSlot place, Optional<Secret32> value) {
        var of = tried.get(envelope);
        if (of == null) {
            throw new Untrusted(Fault.WRONG_FIELD, "no envelope " + envelope);
        }
        of.merge(place, value, (one, two) -> one.isPresent() ? one : two);
    }

    TriedPieces of(BidHead head) throws IOException {
        return new TriedPieces(
                tender.opener(head),
                tender.bodyPrefix(head),
                tried.getOrDefault(head.envelope(), Map.of()));
    }

    /** Adds what another machine opened; each piece is held against its commitment. */
    void read(Path file) throws IOException {
        var json =
                JsonObject.read(Files.readString(file).strip())
                        .only("keys", "pieces", "tender", "type", "v")
                        .require("type", TYPE)
                        .require("v", 1)
                        .require("tender", tender.keys().tender())
                        .require("keys", tender.keys().hash());
        json.objects("pieces").forEach(this::take);
    }

    private void take(JsonObject piece) {
        piece.only("E", "clause", "piece", "recipient", "value");
        var envelope = piece.bytes32("E");
        var place = place(piece);
        var value =
                piece.has("value")
                        ? Optional.of(Secret32.parse(piece.string("value")))
                        : Optional.<Secret32>empty();
        value.ifPresent(given ->
                tender.opener(head(envelope)).checkPiece(place.clause(), place.piece(), given));
        put(envelope, place, value);
    }

    private BidHead head(Bytes32 envelope) {
        return tender.heads().stream()
                .filter(head -> head.envelope().equals(envelope))
                .findFirst()
                .orElseThrow(() -> new Untrusted(Fault.WRONG_FIELD, "no envelope " + envelope));
    }

    private PieceSlot place(JsonObject piece) {
        return tender.keys().rule().order().stream()
                .filter(place -> place.clause() == piece.integer("clause"))
                .filter(place -> place.piece() == piece.integer("piece"))
                .filter(place -> place.recipient().equals(piece.string("recipient")))
                .findFirst()
                .orElseThrow(() ->
                        new Untrusted(Fault.RULE_REFUSED, "the rule has no piece " + piece.text()));
    }

    void write(Path file) throws IOException {
        var pieces = new ArrayList<JsonObject>();
        tender.heads().forEach(head -> pieces.addAll(pieces(head.envelope())));
        var json =
                JsonObject.of("keys", tender.keys().hash(), "pieces", pieces, "type", TYPE)
                        .with("tender", tender.keys().tender())
                        .with("v", 1);
        if (!OwnerFile.create(file, json.bytes())) {
            throw new IOException(file + " exists already");
        }
    }

    private List<JsonObject> pieces(Bytes32 envelope) {
        var found = tried.getOrDefault(envelope, Map.of());
        return tender.keys().rule().order().stream()
                .filter(found::containsKey)
                .map(place -> piece(envelope, place, found.getOrDefault(place, Optional.empty())))
                .toList();
    }

    private static JsonObject piece(Bytes32 envelope, PieceSlot place, Optional<Secret32> value) {
        var json =
                JsonObject.of("E", envelope, "clause", place.clause(), "piece", place.piece())
                        .with("recipient", place.recipient());
        return value.map(given -> json.with("value", given.hex())).orElse(json);
    }
}
