/**
 * Keys and sealed bids that this browser remembers (IndexedDB). Private keys are stored so that no
 * script can read them out again; the only copy that can be moved is the passphrase-protected file
 * made at creation (formats in key-files.js).
 */
import { TrustError } from "./errors.js";
import { hex } from "./encoding.js";
import { generateKeyPair } from "./hpke.js";
import { generateSigningKey, importSigningKey, keyIdOf, signerOf } from "./signature.js";
import { checkRole, checkSlot } from "./access-rule.js";
import { checkPassphrase, protect, unprotect } from "./key-files.js";
import { deleteBody } from "./body-store.js";
import * as json from "./canonical-json.js";

const DATABASE = "gongcai-keys";
const STORE = "records";
const SIGNING = "gongcai.signing-key";
const HOLDER = "gongcai.holder-key";
const BID_FIELDS = ["envelope", "head", "r", "plain", "bodyName", "keyFile", "uploadId", "bidId", "receipt"];

/** Opens this browser's store. @returns {Promise<KeyStore>} */
export async function openKeyStore() {
  if (!globalThis.indexedDB) {
    throw new TrustError("NOT_SUPPORTED", "IndexedDB is missing");
  }
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ["kind", "id"] });
  return new KeyStore(new DatabaseRecords(await done(request)));
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new TrustError("NOT_SUPPORTED", "the browser's database fails", { cause: request.error }));
  });
}

class DatabaseRecords {
  #database;

  constructor(database) {
    this.#database = database;
  }

  #store(mode) {
    return this.#database.transaction(STORE, mode).objectStore(STORE);
  }

  put(record) {
    return done(this.#store("readwrite").put(record));
  }

  get(kind, id) {
    return done(this.#store("readonly").get([kind, id]));
  }

  all() {
    return done(this.#store("readonly").getAll());
  }

  delete(kind, id) {
    return done(this.#store("readwrite").delete([kind, id]));
  }
}

/** The same records in memory, for tests and for people who want nothing stored. */
export class MemoryRecords {
  #records = new Map();

  async put(record) {
    this.#records.set(`${record.kind} ${record.id}`, record);
  }

  async get(kind, id) {
    return this.#records.get(`${kind} ${id}`);
  }

  async all() {
    return [...this.#records.values()];
  }

  async delete(kind, id) {
    this.#records.delete(`${kind} ${id}`);
  }
}

/** Keys and bids of the people who use this browser. */
export class KeyStore {
  #records;

  constructor(records) {
    this.#records = records;
  }

  /**
   * Creates a signing key: the one moment at which it can be saved to a file.
   * @param {{by: string, passphrase: string}} owner `by` as signatures shall name it: a bidder's credit code,
   *   or a person's or recipient's id
   * @returns {Promise<{id: string, by: string, spki: string, file: {text: string, name: string}}>} let the person
   *   save `file`; `id` is the key id to be enrolled
   */
  async createSigningKey({ by, passphrase }) {
    checkPassphrase(passphrase);
    const { privateKey, spki } = await generateSigningKey(true);
    const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
    const text = await protect({ type: SIGNING, about: { by, spki }, secret, passphrase });
    const key = await this.#putSigningKey({ by, spki }, secret);
    return { ...key, file: { text, name: `签名密钥-${by}-${key.id.slice(0, 8)}.json` } };
  }

  /** Imports a signing key from its file. @param {{text: string, passphrase: string}} file @returns {Promise<{id, by, spki}>} */
  async importSigningKey({ text, passphrase }) {
    const { about, secret } = await unprotect({ text, type: SIGNING, passphrase });
    return this.#putSigningKey({ by: json.textOf(about, "by"), spki: json.stringOf(about, "spki") }, secret);
  }

  async #putSigningKey({ by, spki }, pkcs8) {
    const id = await keyIdOf(spki);
    const privateKey = await importSigningKey(pkcs8);
    await this.#records.put({ kind: "signing", id, by, spki, privateKey, createdAt: Date.now() });
    return { id, by, spki };
  }

  /** @returns {Promise<{id: string, by: string, spki: string, createdAt: number}[]>} newest first, without private keys */
  listSigningKeys() {
    return this.#list("signing");
  }

  /** Somebody who signs with a stored key. @param {string} id @returns {Promise<import("./signature.js").Signer>} */
  async signer(id) {
    return signerOf(await this.#find("signing", id));
  }

  /**
   * Creates a holder's key pair for one tender and slot.
   * @param {{tender: string, slot: string, seq: number, recipient: string, passphrase: string}} given
   * @returns {Promise<{id: string, pk: string, tender, slot, seq, recipient, file: {text: string, name: string}}>}
   */
  async createHolderKey({ tender, slot, seq, recipient, passphrase }) {
    checkPassphrase(passphrase);
    checkRole(recipient);
    checkSlot(slot);
    const pair = await generateKeyPair(true);
    const about = { pk: hex(pair.pk), recipient, seq, slot, tender };
    const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
    const text = await protect({ type: HOLDER, about, secret, passphrase });
    const key = await this.#putHolderKey(about, secret);
    return { ...key, file: { text, name: `开标密钥-${recipient}-${tender}-${slot}-${seq}.json` } };
  }

  /** Imports a holder's key from its file. @param {{text: string, passphrase: string}} file */
  async importHolderKey({ text, passphrase }) {
    const { about, secret } = await unprotect({ text, type: HOLDER, passphrase });
    return this.#putHolderKey(json.only(about, "pk", "recipient", "seq", "slot", "tender"), secret);
  }

  async #putHolderKey(about, pkcs8) {
    const ecdh = { name: "ECDH", namedCurve: "P-256" };
    const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, ecdh, false, ["deriveBits"]);
    const record = { ...about, kind: "holder", id: about.pk, privateKey, createdAt: Date.now() };
    await this.#records.put(record);
    return { ...about, id: about.pk };
  }

  /** @returns {Promise<{id: string, pk: string, tender, slot, seq, recipient, createdAt}[]>} newest first */
  listHolderKeys() {
    return this.#list("holder");
  }

  /** A stored key for holder.js. @param {string} id its public key in hex @returns {Promise<import("./holder.js").HolderKey>} */
  holderKey(id) {
    return this.#find("holder", id);
  }

  /**
   * Remembers a sealed bid, so that it can be uploaded later and released after closing. The key stays in its file.
   * @param {{envelope: string, head: string, r: string, plain: string, bodyName: string, keyFile: string,
   *   uploadId?: string, bidId?: string, receipt?: string}} bid `keyFile` is the protected text of the key file;
   *   saved again with more fields after each step
   */
  async saveBid(bid) {
    const { tender, lot, slot, seq, bidder } = json.read(bid.head).h;
    const record = { tender, lot, slot, seq, bidder, kind: "bid", id: bid.envelope, createdAt: bid.createdAt ?? Date.now() };
    for (const name of BID_FIELDS) {
      record[name] = bid[name]; // only these, so that the secret key cannot slip in
    }
    await this.#records.put(record);
  }

  /** @returns {Promise<object[]>} newest first */
  listBids() {
    return this.#list("bid");
  }

  /** @param {string} envelope @returns {Promise<object>} as saved, with tender, lot, slot, seq and bidder */
  bid(envelope) {
    return this.#find("bid", envelope);
  }

  /** Forgets a bid and its body. */
  async deleteBid(envelope) {
    const { bodyName } = await this.#find("bid", envelope);
    await deleteBody(bodyName);
    await this.#records.delete("bid", envelope);
  }

  /**
   * Keeps a role's nonce of a draw until it is revealed; one that was made before stays.
   * @param {{draw: string, role: string, nonce: string, text: string}} made `text` is the signed commitment
   * @returns {Promise<{draw, role, nonce, text}>} the one that is kept
   */
  async keepDrawNonce({ draw, role, nonce, text }) {
    const before = await this.drawNonce(draw, role);
    if (before) {
      return before;
    }
    const record = { kind: "nonce", id: `${draw} ${role}`, draw, role, nonce, text, createdAt: Date.now() };
    await this.#records.put(record);
    return record;
  }

  /** @returns {Promise<{draw, role, nonce, text} | undefined>} undefined if it was made elsewhere or not at all */
  drawNonce(draw, role) {
    return this.#records.get("nonce", `${draw} ${role}`);
  }

  /**
   * Forgets a key; without its file it is lost. @param {"signing" | "holder"} kind
   * @returns {Promise<() => Promise<void>>} brings it back, for whoever finds at once that it is still needed
   */
  async deleteKey(kind, id) {
    const record = await this.#find(kind, id);
    await this.#records.delete(kind, id);
    return () => this.#records.put(record);
  }

  async #find(kind, id) {
    const record = await this.#records.get(kind, id);
    if (!record) {
      throw new TrustError("KEY_NOT_FOUND", `${kind} ${id}`);
    }
    return record;
  }

  async #list(kind) {
    const records = (await this.#records.all()).filter((record) => record.kind === kind);
    return records.sort((a, b) => b.createdAt - a.createdAt).map((record) => json.without(record, "privateKey", "kind"));
  }
}
