/**
 * The closing record of a tender, without which no page hands over a key, and what bidders and the
 * supervision console state after it.
 */
import { TrustError } from "./errors.js";
import { H, compare, hex, unhex } from "./encoding.js";
import { leafHash, rootFromPath, rootOf } from "./merkle.js";
import { leafDigest, verifyLeaf } from "./receipt.js";
import { checkSlot } from "./access-rule.js";
import { checkSig, signObject } from "./signature.js";
import * as json from "./canonical-json.js";

const CHECKED = Symbol("checked");
/** Slots of one lot are opened in this order. */
const ORDER = ["qualification", "technical", "price", "all"];

/** A closing record that was checked; only `Closing.check` makes one. */
export class Closing {
  #record;

  constructor(record, key) {
    if (key !== CHECKED) {
      throw new TrustError("NOT_CLOSED", "a closing must come from Closing.check");
    }
    this.#record = record;
    Object.freeze(this);
  }

  /**
   * Checks the closing record: in the cosigned log, for this tender, seen by the witnesses at or after the
   * deadline, and the own clock past it too.
   * @param {{leaf: string, proof: string, policy: object, tender: string, deadline: number, now: number}} given
   *   `deadline` and `now` in POSIX seconds; log entry of type `tender.close`
   * @returns {Promise<Closing>}
   */
  static async check({ leaf, proof, policy, tender, deadline, now }) {
    const { leaf: entry, index, seen } = await verifyLeaf({ leaf, proof, policy, type: "tender.close" });
    const data = json.only(entry.data, "at", "items", "tender", "v", "sig", "sigs");
    if (json.stringOf(data, "tender") !== tender) {
      throw new TrustError("WRONG_TENDER", `closing of ${data.tender}, this is ${tender}`);
    }
    if (seen.firstSeenAt === undefined) {
      throw new TrustError("WITNESS_MISSING", "no witness states a time");
    }
    if (now < deadline || seen.firstSeenAt < deadline) {
      throw new TrustError("NOT_CLOSED", `deadline ${deadline}, own clock ${now}, first seen ${seen.firstSeenAt}`);
    }
    json.integerOf(data, "at");
    const items = json.listOf(data, "items").map(checkItem);
    return new Closing({ tender, index, seen, items, opened: [] }, CHECKED);
  }

  get tender() {
    return this.#record.tender;
  }

  /** Index of the record in the log. */
  get index() {
    return this.#record.index;
  }

  get seen() {
    return this.#record.seen;
  }

  /**
   * The same closing with leave to open a later slot (for instance the price after the technical one).
   * @param {{leaf: string, proof: string, policy: object, keys: {by: string, spki: string}[]}} given log entry of
   *   type `opening.start`; `keys` are those of the agency and of the committee's chair, who both must have signed
   * @returns {Promise<Closing>}
   */
  async withOpening({ leaf, proof, policy, keys }) {
    const { leaf: entry, index } = await verifyLeaf({ leaf, proof, policy, type: "opening.start" });
    const { tender, lot, slot } = json.only(entry.data, "lot", "slot", "tender", "v", "sig", "sigs");
    if (tender !== this.tender || index <= this.index) {
      throw new TrustError("WRONG_TENDER", `opening of ${tender} at ${index}, closing of ${this.tender} at ${this.index}`);
    }
    for (const { by, spki } of keys) {
      const sig = entry.sigs.find((candidate) => candidate.by === by);
      if (!sig) {
        throw new TrustError("SIGNATURE_MISSING", `opening.start is not signed by ${by}`);
      }
      await checkSig("opening.start", await leafDigest(entry), sig, spki);
    }
    return new Closing({ ...this.#record, opened: [...this.#record.opened, `${lot}\n${slot}`] }, CHECKED);
  }

  /** Refuses a slot that was not closed, or that has to wait for the results of an earlier slot of its lot. */
  checkMayOpen(lot, slot) {
    this.item(lot, slot);
    const slots = this.#record.items.filter((item) => item.lot === lot).map((item) => item.slot);
    const isFirst = ORDER.find((candidate) => slots.includes(candidate)) === slot;
    if (!isFirst && !this.#record.opened.includes(`${lot}\n${slot}`)) {
      throw new TrustError("NOT_CLOSED", `no opening.start for lot ${lot}, slot ${slot}`, {
        message: "前一信封的评审结果尚未公布，这一信封还不能开启",
        remedy: "请等待代理机构和评标委员会主任签署开启。",
      });
    }
  }

  /** Count and root of one lot and slot. @returns {{lot: string, slot: string, count: number, root: string}} */
  item(lot, slot) {
    const found = this.#record.items.find((item) => item.lot === lot && item.slot === slot);
    if (!found) {
      throw new TrustError("NOT_CLOSED", `the closing record has no lot ${lot}, slot ${slot}`);
    }
    return found;
  }

  /**
   * Refuses an envelope that the record does not count: proof that it was dropped.
   * @param {{lot: string, slot: string, envelope: string, index: number, path: string[]}} bid position and
   *   path among the sorted envelopes
   */
  async checkCounts({ lot, slot, envelope, index, path }) {
    const item = this.item(lot, slot);
    const leaf = await leafHash(unhex(envelope, 32));
    const root = await rootFromPath(leaf, index, item.count, path.map((hash) => unhex(hash, 32)));
    if (hex(root) !== item.root) {
      throw new TrustError("INCLUSION_FAILS", `envelope ${envelope} is not in the closing record`, {
        message: "截止存证没有包含这份标书",
        remedy: "请保留回执并立即联系监督机构：回执加截止存证即可证明漏收。",
      });
    }
  }
}


function checkItem(item) {
  json.only(item, "count", "lot", "root", "slot");
  json.textOf(item, "lot");
  checkSlot(json.stringOf(item, "slot"));
  json.integerOf(item, "count", 0);
  json.hex32Of(item, "root");
  return item;
}

/** Root over the envelopes in force of one lot and slot. @param {string[]} envelopes hex, in any order */
export async function closeRoot(envelopes) {
  const sorted = envelopes.map((envelope) => unhex(envelope, 32)).sort(compare);
  return hex(await rootOf(await Promise.all(sorted.map(leafHash))));
}

/**
 * The bidder's release of its key after closing: send `dek` over TLS beside the signed text.
 * @param {{head: import("./head.js").Head, dek: Uint8Array, signer: import("./signature.js").Signer, closing: Closing}} given
 * @returns {Promise<{text: string, dek: string}>} canonical signed `bid.release`, and the key in hex
 */
export async function release({ head, dek, signer, closing }) {
  requireClosed(closing, head);
  const object = await releaseObject(head.envelope, dek);
  return { text: json.write(await signObject("bid.release", object, signer)), dek: hex(dek) };
}

/** The unsigned release; only its hash of the key is public. */
export async function releaseObject(envelope, dek) {
  return { E: envelope, dek: hex(await H("gongcai/bid/v1/dek", dek)), v: 1 };
}

/** Refuses to go on unless this head's tender, lot and slot are closed and may be opened. */
export function requireClosed(closing, head) {
  if (!(closing instanceof Closing)) {
    throw new TrustError("NOT_CLOSED", "no closing entry");
  }
  if (closing.tender !== head.h.tender) {
    throw new TrustError("WRONG_TENDER", `closing of ${closing.tender}, envelope of ${head.h.tender}`);
  }
  closing.checkMayOpen(head.h.lot, head.h.slot);
}

/** That the supervision seat recomputed the closing record: canonical signed `close.checked`. */
export async function closeChecked({ closing, signer }) {
  const object = { close: Number(closing.index), tender: closing.tender, v: 1 };
  return json.write(await signObject("close.checked", object, signer));
}
