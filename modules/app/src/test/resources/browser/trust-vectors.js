/**
 * Checks of the browser side of sealed bids, to be run in a browser (or any runtime with WebCrypto):
 * the worked example of the protocol byte for byte, everything it says must be refused, and round trips
 * that need no file.
 */
import { Checks, loadModules, refused, same } from "./checks.js";
import { checkPublicVectors } from "./public-vectors.js";
import { checkDraws } from "./draw-checks.js";
import { checkOffline } from "./offline-checks.js";
import { checkProofs } from "./proof-checks.js";
import { checkRoundTrips } from "./round-trips.js";
import { checkStoredKeys } from "./stored-keys.js";

/**
 * @param {object} [golden] the worked example, parsed; without it only the checks that need no file run
 * @param {{base?: string, hpke?: object[], ed25519?: object, inclusion?: object[], note?: object, drawGolden?: object, drawExample?: object, drawBeacon?: object}} [more] where the
 *   modules are, and public test vectors where they are at hand
 * @returns {Promise<{name: string, ok: boolean, detail: string}[]>}
 */
export async function run(golden, { base = "/js/trust/", ...vectors } = {}) {
  const checks = new Checks();
  const m = await loadModules(base);
  if (golden?.signature) {
    const example = await prepare(m, golden);
    await checkValues(checks, m, golden, example);
    await checkSealing(checks, m, golden, example);
    await checkOpening(checks, m, golden, example);
    await checkRefusals(checks, m, golden, example);
  }
  await checkPublicVectors(checks, m, vectors);
  await checkRoundTrips(checks, m);
  await checkProofs(checks, m);
  await checkStoredKeys(checks, m);
  await checkDraws(checks, m, vectors);
  await checkOffline(checks, base);
  return checks.results;
}

async function prepare(m, golden) {
  const { unhex } = m.encoding;
  const spki = golden.signature.bidderSpki;
  const pkcs8 = unhex(`3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420${golden.signature.bidderSk}`);
  const signer = await m.signature.signerOf({ by: golden.signature.by, privateKey: await m.signature.importSigningKey(pkcs8), spki });
  const pairs = {};
  for (const { id, ikm } of golden.recipients) {
    pairs[id] = await m.hpke.deriveKeyPair(unhex(ikm));
  }
  return {
    signer,
    pairs,
    keySet: await m.keyset.parseKeySet(golden.keysCanonical),
    head: await m.head.parseHead(golden.headCanonical),
    body: unhex(golden.body),
    dek: unhex(golden.dek),
  };
}

async function checkValues(checks, m, golden, { keySet, head, pairs, body, dek }) {
  const { hex, unhex } = m.encoding;
  const { H } = m.encoding;
  await checks.check("keys hash and fingerprint", () => {
    same(keySet.hash, golden.keysHash);
    same(keySet.fingerprint, golden.keysHash.slice(0, 20));
  });
  await checks.check("recipients' keys follow from their seeds", () => {
    for (const { id, sk, pk } of golden.recipients) {
      same(hex(pairs[id].sk), sk, `sk of ${id}`);
      same(hex(pairs[id].pk), pk, `pk of ${id}`);
    }
  });
  await checks.check("header, ctx, E and head", () => {
    same(m.canonicalJson.write(head.h), golden.headerCanonical);
    same(hex(head.ctx), golden.ctx);
    same(head.envelope, golden.E);
    same(m.canonicalJson.write(head.object), golden.headCanonical);
  });
  await checks.check("chunk keys and commitment", async () => {
    const keys = await m.chunked.deriveChunkKeys(dek, unhex(golden.salt), head.ctx);
    same(hex(keys.keyBytes), golden.bodyKey);
    same(hex(keys.baseNonce), golden.baseNonce);
    same(hex(keys.commitment), golden.commitment);
  });
  await checks.check("body hash", async () => {
    same(hex(await m.encoding.sha256(body)), golden.bodySha256);
    same(hex(await m.segments.segmentHash(new Blob([body]))), golden.bodyHash);
    same(m.chunked.bodyLength(golden.plaintext.paddedBytes), golden.bodyBytes);
  });
  await checks.check("infos and commitments of pieces", () => checkPieces(m, golden, keySet, head));
  await checks.check("message, key id and signature of the bidder", async () => {
    same(hex(m.signature.messageOf("bid.envelope", golden.E)), golden.signature.message);
    same(await m.signature.keyIdOf(golden.signature.bidderSpki), golden.signature.key);
    await m.head.checkSignedBy(head, golden.signature.bidderSpki);
  });
  await checks.check("blind leaf", async () => {
    const c = await m.receipt.blind(golden.blind.r, golden.E);
    same(hex(c), golden.blind.c);
    const leaf = m.canonicalJson.write({ c: hex(c), type: "blind", v: 1 });
    same(leaf, golden.blind.leaf);
    same(hex(await m.merkle.leafHash(m.encoding.utf8(leaf))), golden.blind.leafHash);
  });
  await checks.check("release and its message", async () => {
    const release = await m.closing.releaseObject(golden.E, dek);
    same(m.canonicalJson.write(release), golden.release.canonical);
    const digest = await m.signature.digestOf(release);
    same(hex(m.signature.messageOf("bid.release", digest)), golden.release.message);
  });
  await checks.check("closing root", async () => same(await m.closing.closeRoot(golden.closeRoot.items), golden.closeRoot.root));
  await checks.check("padding lengths", () => golden.padme.forEach(([length, padded]) => same(m.content.padme(length), padded)));
  await checks.check("plain from the content's segments", async () =>
    same(hex(await H("gongcai/bid/v1/plain", dek, unhex(golden.plaintext.contentSegments))), golden.plain));
}

async function checkPieces(m, golden, keySet, head) {
  const { hex, unhex } = m.encoding;
  const order = m.accessRule.pieceOrder(keySet.rule);
  same(order.length, golden.sealed.length, "sealed pieces");
  for (const [i, expected] of golden.sealed.entries()) {
    same(order[i].recipient, expected.recipient);
    same(hex(m.head.pieceInfo(head.ctx, order[i])), expected.info);
    same(head.commits[order[i].commit], expected.aad);
    same(head.sealed[i], expected.enc + expected.ct);
  }
  for (const { clause, piece, p, commit } of golden.pieces) {
    same(hex(await m.head.pieceCommit(head.ctx, clause, piece, unhex(p))), commit);
  }
}

async function checkSealing(checks, m, golden, { keySet, signer }) {
  const { hex, unhex } = m.encoding;
  const entropy = fixedRandomness(golden, unhex);
  const index = JSON.parse(golden.plaintext.index);
  const bytes = Uint8Array.from({ length: index.files[0].size }, (_, k) => k % 251);
  const file = new File([bytes], index.files[0].name, { type: index.files[0].type });
  await checks.check("sealing with the same randomness gives the same bytes", async () => {
    const store = m.bodyStore.blobParts;
    const bid = await m.bid.sealBid({ keySet, lot: "1", seq: 1, fields: index.fields, files: [file], signer, entropy, store });
    same(hex(new Uint8Array(await bid.body.arrayBuffer())), golden.body, "body");
    same(bid.envelope, golden.E, "E");
    same(bid.plain, golden.plain, "plain");
    same(bid.r, golden.blind.r, "r");
    same(hex(bid.dek), golden.dek, "dek");
    const withoutValue = (head) => head.replace(/"value":"[0-9a-f]{128}"/, "");
    same(withoutValue(bid.head), withoutValue(golden.headCanonical), "head up to the signature");
    await m.head.checkSignedBy(await m.head.parseHead(bid.head), golden.signature.bidderSpki);
  });
  await checks.check("plaintext frame and padding", async () => {
    const frame = new m.content.Frame(m.content.indexOf(index.fields, [file]), [file]);
    same(frame.size, golden.plaintext.paddedBytes);
    same(hex(await m.encoding.sha256(await frame.read(0, frame.size))), golden.plaintext.sha256);
    same(hex(await frame.contentHash()), golden.plaintext.contentSegments);
    same(m.content.indexOf(index.fields, [file]), golden.plaintext.index);
  });
  await checks.check("withdrawal", async () => {
    const { tender, slot } = keySet;
    const { text, entry } = await m.bid.withdrawal({ tender, lot: "1", slot, seq: 2, signer });
    same(m.canonicalJson.write(m.canonicalJson.without(m.canonicalJson.read(text), "sig")), golden.withdraw.canonical);
    same(entry, golden.withdraw.W);
  });
}

function fixedRandomness(golden, unhex) {
  const fixed = { dek: golden.dek, salt: golden.salt, blind: golden.blind.r, nonce: JSON.parse(golden.headerCanonical).nonce };
  golden.pieces.forEach(({ clause, piece, p }) => (fixed[`piece ${clause} ${piece}`] = p));
  golden.sealed.forEach(({ clause, piece, recipient, ikmE }) => (fixed[`ephemeral ${clause} ${piece} ${recipient}`] = ikmE));
  return (label) => unhex(fixed[label]);
}

async function checkOpening(checks, m, golden, { keySet, head, pairs, body, dek }) {
  await checks.check("every sealed piece opens for its recipient", async () => {
    for (const place of m.accessRule.pieceOrder(keySet.rule)) {
      const expected = golden.pieces.find(({ clause, piece }) => clause === place.clause && piece === place.piece);
      same(m.encoding.hex(await openPiece(m, keySet, head, place, pairs)), expected.p);
    }
  });
  await checks.check("each clause gives the key", async () => {
    for (const clause of [0, 1]) {
      const pieces = golden.pieces.filter((piece) => piece.clause === clause).map(({ p }) => p);
      same(m.encoding.hex(await m.holder.combinePieces({ keySet, head, clause, pieces })), golden.dek);
    }
  });
  await checks.check("the body opens and gives plain", async () => {
    const opened = await m.bid.openBid({ keySet, head, dek, body: new Blob([body]), keepFiles: true });
    same(opened.plain, golden.plain);
    same(opened.fields.price, "1234567.89");
    const bytes = new Uint8Array(await opened.files[0].blob.arrayBuffer());
    same(bytes.every((byte, k) => byte === k % 251) && bytes.length, 16300);
  });
  await checks.check("unequal clauses: the second gives a key that the body refuses", async () => {
    const { headCanonical, E, dek2 } = golden.equivocation;
    const other = await m.head.parseHead(headCanonical);
    same(other.envelope, E);
    await m.head.checkSignedBy(other, golden.signature.bidderSpki);
    const values = {};
    for (const place of m.accessRule.pieceOrder(keySet.rule)) {
      values[`${place.clause} ${place.piece}`] = await openPiece(m, keySet, other, place, pairs);
    }
    const combine = (clause) => m.holder.combinePieces({ keySet, head: other, clause, pieces: [values[`${clause} 0`], values[`${clause} 1`]] });
    same(m.encoding.hex(await combine(0)), golden.dek);
    same(m.encoding.hex(await combine(1)), dek2);
    await m.bid.checkKey(other, await combine(0), new Blob([body]));
    await refused("DEK_COMMIT_FAILS", async () => m.bid.checkKey(other, await combine(1), new Blob([body])));
  });
}

async function openPiece(m, keySet, head, place, pairs) {
  const { unhex } = m.encoding;
  const at = m.accessRule.pieceOrder(keySet.rule).findIndex((other) => JSON.stringify(other) === JSON.stringify(place));
  const { privateKey, pk } = pairs[place.recipient];
  const [info, aad] = [m.head.pieceInfo(head.ctx, place), unhex(head.commits[place.commit])];
  const value = await m.hpke.open({ privateKey, pk, info, aad, sealed: unhex(head.sealed[at]) });
  await m.holder.checkPiece(head, place, value);
  return value;
}

async function checkRefusals(checks, m, golden, { keySet, head, pairs, body, dek, signer }) {
  const { write } = m.canonicalJson;
  const order = m.accessRule.pieceOrder(keySet.rule);
  const opening = (bytes, given = head) => () => m.bid.openBid({ keySet, head: given, dek, body: new Blob([bytes]) });
  await checks.check("refused: another bidder in the header", async () => {
    const h = { ...head.h, bidder: "91341823MA2ABC125L" };
    const stolen = await m.head.parseHead(write({ ...head.object, h }));
    await refused("WRONG_BIDDER", () => m.head.checkSignedBy(stolen, signer.spki));
    same(await m.signature.verifies("bid.envelope", stolen.envelope, stolen.sig, signer.spki), false, "signature");
    for (const place of order) {
      await refused("PIECE_UNOPENABLE", () => openPiece(m, keySet, stolen, place, pairs));
    }
    await refused("DEK_COMMIT_FAILS", opening(body, stolen));
  });
  await checks.check("refused: sealed pieces exchanged", async () => {
    const [a, b, c, d, e, f] = head.sealed;
    const exchanged = await m.head.parseHead(write({ ...head.object, sealed: [d, b, c, a, e, f] }));
    same(exchanged.envelope === golden.E, false, "same E");
    await refused("SIGNATURE_FAILS", () => m.head.checkSignedBy(exchanged, signer.spki));
    for (const place of [order[0], order[3]]) {
      await refused("PIECE_UNOPENABLE", () => openPiece(m, keySet, exchanged, place, pairs));
    }
  });
  await checks.check("refused: body cut at a chunk border", () => refused("TRUNCATED", opening(body.slice(0, 16456))));
  await checks.check("refused: body without its last byte", () => refused("CHUNK_FAILS", opening(body.slice(0, -1))));
  await checks.check("refused: chunks exchanged", () => {
    const exchanged = m.encoding.concat(body.slice(0, 56), body.slice(16456), body.slice(56, 16456));
    return refused("CHUNK_FAILS", opening(exchanged));
  });
  await checks.check("refused: a flipped bit in a piece", async () => {
    const flipped = m.encoding.unhex(golden.pieces[0].p);
    flipped[0] ^= 1;
    const pieces = [flipped, m.encoding.unhex(golden.pieces[1].p)];
    await refused("PIECE_COMMIT_FAILS", () => m.holder.combinePieces({ keySet, head, clause: 0, pieces }));
    await refused("DEK_COMMIT_FAILS", () => m.bid.checkKey(head, pieces.reduce(m.encoding.xor), new Blob([body])));
  });
  await checks.check("refused: release before closing", async () => {
    await refused("NOT_CLOSED", () => m.closing.release({ head, dek, signer, closing: undefined }));
    await refused("NOT_CLOSED", () => m.closing.release({ head, dek, signer, closing: { tender: head.h.tender } }));
    await refused("NOT_CLOSED", async () => new m.closing.Closing({}, "checked"));
  });
  await checks.check("all cases to refuse of the example are known", () => same(golden.refuse.length, 7));
}
