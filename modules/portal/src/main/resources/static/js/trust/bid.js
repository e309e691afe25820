/**
 * Sealing a bid in the bidder's own browser, opening one's own bid, and taking one back. Nothing
 * leaves the browser here; keys and files are sent by other modules when the person says so.
 */
import { TrustError } from "./errors.js";
import { H, hex, randomEntropy, unhex, xor } from "./encoding.js";
import { deriveKeyPair, generateKeyPair, seal } from "./hpke.js";
import { PREFIX, deriveChunkKeys, openChunks, openingKeys, sealChunks } from "./chunked.js";
import { SEGMENT, SegmentHasher, Segmenter } from "./segments.js";
import { Frame, indexOf, readFrame } from "./content.js";
import { createBody } from "./body-store.js";
import { checkFits, checkHeader, contextOf, envelopeOf, pieceCommit, pieceInfo } from "./head.js";
import { checkSlot, pieceOrder } from "./access-rule.js";
import { signDigest, signObject } from "./signature.js";
import * as json from "./canonical-json.js";

/**
 * Seals one bid for one lot and slot, in constant memory.
 *
 * @param {object} bid
 * @param {import("./keyset.js").KeySet} bid.keySet checked by `checkKeySet`
 * @param {string} bid.lot
 * @param {number} bid.seq the how-manieth envelope or withdrawal of this bidder for this lot and slot, from 1
 * @param {Record<string, string>} bid.fields the opening sheet, all text (money as decimal text)
 * @param {File[]} bid.files
 * @param {import("./signature.js").Signer} bid.signer its `by` is the bidder's credit code
 * @param {(step: {done: number, total: number}) => void} [bid.progress] bytes sealed
 * @param {AbortSignal} [bid.signal]
 * @param {(label: string, length: number) => Uint8Array} [bid.entropy] only tests give one
 * @param {Function} [bid.store] where the body goes, as `createBody`
 * @returns {Promise<{head: string, envelope: string, dek: Uint8Array, r: string, body: Blob, bodyName: string,
 *   segments: number, plain: string}>} head is canonical JSON, to be sent as it is; `dek` is the secret for
 *   the key file; `plain` is what the opening record will state if this bid is read out unchanged
 */
export async function sealBid(bid) {
  const { keySet, lot, seq, fields, files, signer, entropy = randomEntropy } = bid;
  const frame = new Frame(indexOf(fields, files), files);
  const { tender, slot } = keySet;
  const nonce = hex(entropy("nonce", 32));
  const h = checkHeader({ bidder: signer.by, keys: keySet.hash, len: frame.size, lot, nonce, seq, slot, suite: "I1", tender, v: 1 });
  const ctx = await contextOf(h);
  const dek = entropy("dek", 32);
  const body = await sealBody(frame, await deriveChunkKeys(dek, entropy("salt", 24), ctx), bid);
  const pieces = await sealPieces(keySet, ctx, dek, entropy);
  const envelope = await envelopeOf({ ctx, ...pieces, body: body.hash });
  const sig = await signDigest("bid.envelope", envelope, signer);
  const head = json.write({ body: body.hash, bodyLen: body.blob.size, ...pieces, h, sig, v: 1 });
  const plain = hex(await plainOf(dek, await frame.contentHash()));
  const segments = Math.ceil(body.blob.size / SEGMENT);
  const r = hex(entropy("blind", 32));
  return { head, envelope, dek, r, body: body.blob, bodyName: body.name, segments, plain };
}

async function sealBody(frame, keys, { progress = () => {}, signal, store = createBody }) {
  const name = `${hex(randomEntropy("name", 16))}.body`;
  const out = await store(name);
  const hasher = new SegmentHasher();
  const segmenter = new Segmenter(async (segment) => {
    await Promise.all([hasher.add(segment), out.write(segment)]);
    progress({ done: Math.min(hasher.size, frame.size), total: frame.size });
  });
  try {
    for await (const bytes of sealChunks(frame, keys, { signal })) {
      await segmenter.update(bytes);
    }
    await segmenter.finish();
    return { name, blob: await out.finish(), hash: hex(await hasher.value()) };
  } catch (failure) {
    await out.discard();
    throw failure;
  }
}

/** Splits the key once per clause and seals every piece to every recipient of its holder. */
async function sealPieces(keySet, ctx, dek, entropy) {
  const split = keySet.rule.clauses.map((holders, clause) => splitKey(dek, clause, holders.length, entropy));
  const commits = [];
  const sealed = [];
  for (const place of pieceOrder(keySet.rule)) {
    const plaintext = split[place.clause][place.piece];
    const aad = await pieceCommit(ctx, place.clause, place.piece, plaintext);
    commits[place.commit] = hex(aad);
    const pk = unhex(keySet.pks[place.recipient]);
    const ephemeral = await ephemeralPair(entropy, place);
    sealed.push(hex(await seal({ pk, info: pieceInfo(ctx, place), aad, plaintext, ephemeral })));
  }
  return { commits, sealed };
}

function ephemeralPair(entropy, { clause, piece, recipient }) {
  if (entropy === randomEntropy) {
    return generateKeyPair(false);
  }
  return deriveKeyPair(entropy(`ephemeral ${clause} ${piece} ${recipient}`, 32));
}

function splitKey(dek, clause, count, entropy) {
  const pieces = Array.from({ length: count - 1 }, (_, piece) => entropy(`piece ${clause} ${piece}`, 32));
  return [...pieces, pieces.reduce(xor, dek)];
}

/** What the opening record states about the content. @returns {Promise<Uint8Array>} */
function plainOf(dek, contentHash) {
  return H("gongcai/bid/v1/plain", dek, contentHash);
}

/**
 * Decrypts a bid and checks everything: key, chunks, frame, padding and the body's hash. The bidder
 * does this to its own bid before uploading it, and whoever opened a bid does it to read it.
 *
 * @param {object} given
 * @param {import("./keyset.js").KeySet} given.keySet
 * @param {import("./head.js").Head} given.head from `parseHead`
 * @param {Uint8Array} given.dek
 * @param {Blob} given.body
 * @param {boolean} [given.keepFiles] whether the files are wanted, as Blobs
 * @returns {Promise<{fields: Record<string, string>, files: {name: string, type: string, size: number, blob?: Blob}[], plain: string}>}
 */
export async function openBid({ keySet, head, dek, body, keepFiles = false, progress = () => {}, signal }) {
  checkFits(head, keySet);
  const source = new HashedBody(body, progress);
  const keys = await openingKeys(dek, await source.read(0, Math.min(PREFIX, body.size)), head.ctx);
  const { index, files, contentHash } = await readFrame(openChunks(source, keys, { signal }), head.h.len, keepFiles);
  const hash = hex(await source.hash());
  if (body.size !== head.bodyLen || hash !== head.body) {
    throw new TrustError("BODY_DIFFERS", `body of ${body.size} bytes with ${hash}, head names ${head.bodyLen} and ${head.body}`);
  }
  return { fields: index.fields, files, plain: hex(await plainOf(dek, contentHash)) };
}

/** Refuses a key to which the body is not committed; needs only the body's first 56 bytes. */
export async function checkKey(head, dek, body) {
  await openingKeys(dek, new Uint8Array(await body.slice(0, PREFIX).arrayBuffer()), head.ctx);
}

/** A body that is hashed while it is read from beginning to end. */
class HashedBody {
  #blob;
  #progress;
  #hasher = new SegmentHasher();

  constructor(blob, progress) {
    this.#blob = blob;
    this.#progress = progress;
    this.size = blob.size;
  }

  async read(from, to) {
    const bytes = new Uint8Array(await this.#blob.slice(from, to).arrayBuffer());
    await this.#hasher.update(bytes);
    this.#progress({ done: to, total: this.size });
    return bytes;
  }

  hash() {
    return this.#hasher.value();
  }
}

/**
 * A withdrawal with the bidder's next seq.
 * @returns {Promise<{text: string, entry: string, r: string}>} canonical signed `bid.withdraw`; `entry` stands
 *   in the receipt in place of an envelope; `r` is sent with it
 */
export async function withdrawal({ tender, lot, slot, seq, signer, entropy = randomEntropy }) {
  const object = { bidder: signer.by, lot, seq, slot: checkSlot(slot), tender, v: 1 };
  json.integerOf(object, "seq", 1);
  const entry = hex(await H("gongcai/bid/v1/withdraw", json.bytesOf(object)));
  return { text: json.write(await signObject("bid.withdraw", object, signer)), entry, r: hex(entropy("blind", 32)) };
}
