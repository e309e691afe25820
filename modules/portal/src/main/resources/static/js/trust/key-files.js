/**
 * Secrets in files that people keep themselves, protected by a passphrase: PBKDF2-HMAC-SHA-256 and
 * AES-256-GCM. A file is one canonical JSON object:
 *
 *   {"about":{…},"ct":hex,"iterations":600000,"iv":hex12,"kdf":"PBKDF2-HMAC-SHA256","salt":hex16,"type":…,"v":1}
 *
 * `ct` is AES-256-GCM of the secret under the derived key, with the canonical bytes of everything but `ct` as
 * additional data, so that nothing beside the secret can be changed. The passphrase is taken in normal form KC.
 *
 *   type                    about                                            secret
 *   gongcai.signing-key     {by, spki}                                       PKCS #8 of the ES256 key
 *   gongcai.holder-key      {pk, recipient, seq, slot, tender}               PKCS #8 of the P-256 HPKE key
 *   gongcai.bid-key         {E, bidder, lot, r, seq, slot, tender}           dek, 32 bytes
 */
import { TrustError } from "./errors.js";
import { hex, unhex, utf8 } from "./encoding.js";
import * as json from "./canonical-json.js";

const KDF = "PBKDF2-HMAC-SHA256";
const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
const SHORTEST = 8;

/** Refuses a passphrase that is too short, before work is begun that needs it. */
export function checkPassphrase(passphrase) {
  if ([...passphrase.normalize("NFKC")].length < SHORTEST) {
    throw new TrustError("PASSPHRASE_WEAK", `fewer than ${SHORTEST} characters`);
  }
}

/**
 * Makes a key file. @param {{type: string, about: object, secret: Uint8Array, passphrase: string}} given
 * @returns {Promise<string>} text of the file
 */
export async function protect({ type, about, secret, passphrase }) {
  checkPassphrase(passphrase);
  const open = {
    about,
    iterations: ITERATIONS,
    iv: hex(crypto.getRandomValues(new Uint8Array(12))),
    kdf: KDF,
    salt: hex(crypto.getRandomValues(new Uint8Array(16))),
    type,
    v: 1,
  };
  const key = await derivedKey(passphrase, open, "encrypt");
  const ct = await crypto.subtle.encrypt(cipherOf(open), key, secret);
  return json.write({ ...open, ct: hex(new Uint8Array(ct)) });
}

/**
 * Opens a key file. @param {{text: string, type: string, passphrase: string}} given FILE_NOT_OURS for another
 *   file, PASSPHRASE_WRONG for a wrong passphrase or a damaged file
 * @returns {Promise<{about: object, secret: Uint8Array}>}
 */
export async function unprotect({ text, type, passphrase }) {
  const file = parseKeyFile(text, type);
  const open = json.without(file, "ct");
  try {
    const key = await derivedKey(passphrase, open, "decrypt");
    const secret = await crypto.subtle.decrypt(cipherOf(open), key, unhex(file.ct));
    return { about: file.about, secret: new Uint8Array(secret) };
  } catch (cause) {
    throw new TrustError("PASSPHRASE_WRONG", `${type} does not open`, { cause });
  }
}

/** Reads what a key file says about itself without opening it. @returns {{about: object, type: string}} */
export function parseKeyFile(text, type) {
  try {
    const file = json.only(json.read(text.trim()), "about", "ct", "iterations", "iv", "kdf", "salt", "type", "v");
    json.require(json.require(json.require(file, "v", 1), "kdf", KDF), "type", type);
    json.objectOf(file, "about");
    unhex(json.stringOf(file, "ct"));
    unhex(json.stringOf(file, "iv"), 12);
    unhex(json.stringOf(file, "salt"), 16);
    if (json.integerOf(file, "iterations", ITERATIONS) > MOST_ITERATIONS) {
      throw new TrustError("WRONG_FIELD", `${file.iterations} iterations`);
    }
    return file;
  } catch (cause) {
    throw new TrustError("FILE_NOT_OURS", `${cause.code}: ${cause.detail}`, { cause });
  }
}

async function derivedKey(passphrase, { salt, iterations }, use) {
  const material = await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const kdf = { name: "PBKDF2", hash: "SHA-256", salt: unhex(salt), iterations };
  return crypto.subtle.deriveKey(kdf, material, { name: "AES-GCM", length: 256 }, false, [use]);
}

function cipherOf(open) {
  return { name: "AES-GCM", iv: unhex(open.iv), additionalData: json.bytesOf(open) };
}

/**
 * The bidder's key file: its own right to have the bid opened online.
 * @param {{head: import("./head.js").Head, dek: Uint8Array, r: string, passphrase: string}} bid
 * @returns {Promise<{text: string, name: string}>} text and proposed name of the file
 */
export async function bidKeyFile({ head, dek, r, passphrase }) {
  const { bidder, lot, seq, slot, tender } = head.h;
  const about = { E: head.envelope, bidder, lot, r, seq, slot, tender };
  const text = await protect({ type: "gongcai.bid-key", about, secret: dek, passphrase });
  return { text, name: `标书密钥-${tender}-${lot}-${slot}-${head.envelope.slice(0, 8)}.json` };
}

/**
 * Opens a bidder's key file. @param {{text: string, passphrase: string, envelope?: string}} given WRONG_TENDER if
 *   the file is for another envelope
 * @returns {Promise<{dek: Uint8Array, about: object}>}
 */
export async function openBidKeyFile({ text, passphrase, envelope }) {
  const { about } = parseKeyFile(text, "gongcai.bid-key");
  if (envelope !== undefined && about.E !== envelope) {
    throw new TrustError("WRONG_TENDER", `key file of ${about.E}, wanted ${envelope}`, {
      message: "这个密钥文件属于另一份标书",
      remedy: "请选择文件名中编号相符的标书密钥文件。",
    });
  }
  const { secret } = await unprotect({ text, type: "gongcai.bid-key", passphrase });
  return { dek: secret, about };
}
