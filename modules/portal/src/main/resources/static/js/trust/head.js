/**
 * The head of a sealed bid: header, commitments, sealed pieces, hash of the body and the bidder's
 * signature; and the values computed from it.
 */
import { TrustError } from "./errors.js";
import { H, LP, hex, u32, unhex, utf8 } from "./encoding.js";
import { bodyLength } from "./chunked.js";
import { padme } from "./content.js";
import { checkSlot, pieceOrder } from "./access-rule.js";
import { checkSig, checkSigForm } from "./signature.js";
import * as json from "./canonical-json.js";

const SEALED = 113;

/**
 * @typedef {{text: string, object: object, h: object, ctx: Uint8Array, commits: string[], sealed: string[],
 *   body: string, bodyLen: number, sig: object, envelope: string}} Head
 */

/** Reads a canonical head and nothing else. @param {string} text @returns {Promise<Head>} */
export async function parseHead(text) {
  const object = json.require(
    json.only(json.read(text), "body", "bodyLen", "commits", "h", "sealed", "sig", "v"), "v", 1);
  checkHeader(json.objectOf(object, "h"));
  json.hex32Of(object, "body");
  json.listOf(object, "commits").forEach((commit) => unhex(commit, 32));
  json.listOf(object, "sealed").forEach((sealed) => unhex(sealed, SEALED));
  checkSigForm(json.objectOf(object, "sig"));
  const wanted = bodyLength(object.h.len);
  if (json.integerOf(object, "bodyLen") !== wanted) {
    throw new TrustError("WRONG_FIELD", `bodyLen ${object.bodyLen}, for len ${object.h.len} it is ${wanted}`);
  }
  const ctx = await contextOf(object.h);
  return Object.freeze({ ...object, text, object, ctx, envelope: await envelopeOf({ ...object, ctx }) });
}

/** Refuses a header that no bid can have. @returns the same header */
export function checkHeader(h) {
  json.only(h, "bidder", "keys", "len", "lot", "nonce", "seq", "slot", "suite", "tender", "v");
  json.require(json.require(h, "v", 1), "suite", "I1");
  ["tender", "lot", "bidder"].forEach((name) => json.textOf(h, name));
  ["keys", "nonce"].forEach((name) => json.hex32Of(h, name));
  checkSlot(json.stringOf(h, "slot"));
  json.integerOf(h, "seq", 1);
  if (json.integerOf(h, "len", 0) !== padme(h.len)) {
    throw new TrustError("WRONG_FIELD", `len ${h.len} is not a padded length`);
  }
  return h;
}

/** ctx: everything inside the envelope is bound to the header through it. @returns {Promise<Uint8Array>} */
export function contextOf(header) {
  return H("gongcai/bid/v1/ctx", json.bytesOf(header));
}

/** E: the one value that stands for the whole envelope, in hex. */
export async function envelopeOf({ ctx, commits, sealed, body }) {
  const bytes = (digits) => unhex(digits);
  return hex(await H("gongcai/bid/v1/envelope", ctx, LP(...commits.map(bytes)), LP(...sealed.map(bytes)), unhex(body, 32)));
}

/** Commitment to a piece. @returns {Promise<Uint8Array>} */
export function pieceCommit(ctx, clause, piece, value) {
  return H("gongcai/bid/v1/piece-commit", ctx, u32(clause), u32(piece), value);
}

/** HPKE info of a sealed piece. @returns {Uint8Array} */
export function pieceInfo(ctx, { clause, piece, recipient }) {
  return LP(utf8("gongcai/bid/v1/piece"), ctx, u32(clause), u32(piece), utf8(recipient));
}

/** Refuses a head that was made for other keys, another tender or slot, or with another number of pieces. */
export function checkFits(head, keySet) {
  const { tender, slot, keys } = head.h;
  if (tender !== keySet.tender || slot !== keySet.slot) {
    throw new TrustError("WRONG_TENDER", `sealed for ${tender} ${slot}, this is ${keySet.tender} ${keySet.slot}`);
  }
  if (keys !== keySet.hash) {
    throw new TrustError("WRONG_KEYS", `sealed to keys ${keys}, in force are ${keySet.hash}`);
  }
  const order = pieceOrder(keySet.rule);
  const commits = order.at(-1).commit + 1;
  if (head.commits.length !== commits || head.sealed.length !== order.length) {
    throw new TrustError(
      "WRONG_FIELD",
      `${head.commits.length} commits and ${head.sealed.length} sealed pieces, the rule asks ${commits} and ${order.length}`);
  }
}

/** Checks the bidder's signature over E. @param {Head} head @param {string} spki hex of the bidder's enrolled key */
export async function checkSignedBy(head, spki) {
  if (head.sig.by !== head.h.bidder) {
    throw new TrustError("WRONG_BIDDER", `signed by ${head.sig.by}, header names ${head.h.bidder}`);
  }
  await checkSig("bid.envelope", head.envelope, head.sig, spki);
}
