/**
 * Receipts and other proofs that something is in the log, checkable without the server
 * (C2SP tlog-proof).
 */
import { TrustError } from "./errors.js";
import { H, fromUtf8, hex, unbase64, unhex, utf8 } from "./encoding.js";
import { checkInclusion, leafHash, rootFromPath } from "./merkle.js";
import { checkNote, parseHash, parseNote, parseNumber } from "./note.js";
import { checkSigForm, digestOf } from "./signature.js";
import * as json from "./canonical-json.js";

const TITLE = "c2sp.org/tlog-proof@v1";
const SLOTS = 4096;
const LONGEST_PATH = 63;
const LARGEST_LEAF = 60_000;

/**
 * Reads a `.tlog-proof` file; nothing is verified yet.
 * @returns {{extra: string, index: bigint, path: Uint8Array[], note: object}} extra is base64 or ""
 */
export function parseProof(text) {
  const gap = text.indexOf("\n\n");
  const [title, ...lines] = text.slice(0, Math.max(gap, 0)).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? lines.shift().slice(6) : "";
  const index = lines.shift();
  if (title !== TITLE || !index?.startsWith("index ") || lines.length > LONGEST_PATH) {
    throw new TrustError("MALFORMED_TEXT", "does not begin as a tlog-proof");
  }
  return {
    extra,
    index: parseNumber(index.slice(6)),
    path: lines.map(parseHash),
    note: parseNote(text.slice(gap + 2)),
  };
}

/** Checks a proof for leaf data under a policy. @returns {Promise<import("./note.js").Seen>} */
export async function checkProof(proof, leafData, policy) {
  const seen = await checkNote(proof.note, policy);
  await checkInclusion(await leafHash(leafData), proof.index, seen.size, proof.path, seen.root);
  return seen;
}

/**
 * Checks that a log entry is in the log.
 * @param {{leaf: string, proof: string, policy: object, type?: string}} entry `leaf` is the canonical
 *   entry as published, `proof` its `.tlog-proof` text; `type` is refused if it differs
 * @returns {Promise<{leaf: object, index: bigint, seen: import("./note.js").Seen}>}
 */
export async function verifyLeaf({ leaf, proof, policy, type }) {
  const entry = parseLeaf(leaf);
  if (type !== undefined && entry.type !== type) {
    throw new TrustError("WRONG_FIELD", `log entry of type ${entry.type}, expected ${type}`);
  }
  const parsed = parseProof(proof);
  return { leaf: entry, index: parsed.index, seen: await checkProof(parsed, utf8(leaf), policy) };
}

/** Reads a log entry (not a batch). Its signatures are over `data` and not checked here. */
export function parseLeaf(text) {
  if (utf8(text).length > LARGEST_LEAF) {
    throw new TrustError("WRONG_FIELD", "log entry is larger than 60000 bytes");
  }
  const leaf = json.require(
    json.only(json.read(text), "at", "by", "data", "docs", "n", "prev", "sigs", "subj", "type", "v"), "v", 1);
  ["type", "subj", "by"].forEach((name) => json.stringOf(leaf, name));
  json.integerOf(leaf, "at");
  json.integerOf(leaf, "n", 1);
  json.objectOf(leaf, "data");
  json.listOf(leaf, "docs").forEach((doc) => unhex(doc, 32));
  json.listOf(leaf, "sigs").forEach(checkSigForm);
  if ((leaf.n === 1) === ("prev" in leaf)) {
    throw new TrustError("WRONG_FIELD", `entry ${leaf.n} of ${leaf.subj} with prev ${leaf.prev}`);
  }
  return leaf;
}

/** Digest over which the signatures of a log entry stand. */
export function leafDigest(leaf) {
  return digestOf(leaf.data);
}

/** What stands in a batch's slot for an envelope. @param {string} r hex @param {string} envelope hex @returns {Promise<Uint8Array>} */
export function blind(r, envelope) {
  return H("gongcai/log/v1/blind", unhex(r, 32), unhex(envelope, 32));
}

/**
 * Verifies a bidder's receipt from the envelope up to the witness.
 * @param {{receipt: string, policy: object, envelope?: string, r?: string}} what `receipt` is the file's
 *   text; give `envelope` and `r` of the own bid so that a receipt of something else is refused
 * @returns {Promise<{envelope: string, r: string, slot: number, index: bigint, batchRoot: string,
 *   seen: import("./note.js").Seen}>} `index` of the batch in the log
 */
export async function verifyReceipt({ receipt, policy, envelope, r }) {
  const proof = parseProof(receipt);
  const extra = parseExtra(proof.extra);
  if ((envelope ?? extra.E) !== extra.E || (r ?? extra.r) !== extra.r) {
    throw new TrustError("INCLUSION_FAILS", "the receipt is for another envelope", {
      message: "这份回执不属于这份标书",
      remedy: "请保留此文件并联系代理机构和监督机构。",
    });
  }
  const leaf = await leafHash(await blind(extra.r, extra.E));
  const path = extra.path.map((hash) => unhex(hash, 32));
  const batchRoot = hex(await rootFromPath(leaf, extra.slot, SLOTS, path));
  const data = json.bytesOf({ root: batchRoot, type: "bids.batch", v: 1 });
  const seen = await checkProof(proof, data, policy);
  return { envelope: extra.E, r: extra.r, slot: extra.slot, index: proof.index, batchRoot, seen };
}

function parseExtra(encoded) {
  const extra = json.require(json.only(json.read(fromUtf8(unbase64(encoded))), "E", "path", "r", "slot", "v"), "v", 1);
  json.hex32Of(extra, "E");
  json.hex32Of(extra, "r");
  json.integerOf(extra, "slot", 0);
  json.listOf(extra, "path");
  return extra;
}
