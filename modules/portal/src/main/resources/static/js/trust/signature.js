/**
 * Signatures by people over objects of the protocols: the signature covers the canonical object
 * without its signatures, together with the object's type.
 */
import { TrustError } from "./errors.js";
import { LP, compare, hex, sha256, unhex, utf8 } from "./encoding.js";
import { verifyEd25519 } from "./ed25519.js";
import * as json from "./canonical-json.js";

const ES256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256_SIGN = { name: "ECDSA", hash: "SHA-256" };
const P256_SPKI = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
const ED25519_SPKI = "302a300506032b6570032100";

/**
 * Somebody who can sign in this browser.
 * @typedef {{by: string, alg: "ES256", key: string, spki: string, sign: (message: Uint8Array) => Promise<Uint8Array>}} Signer
 */

/** The bytes that are signed. @param {string} type @param {string} d 32 bytes in hex */
export function messageOf(type, d) {
  return LP(utf8("gongcai/sig/v1"), utf8(type), unhex(d, 32));
}

/** SHA-256 of the canonical object without `sig` and `sigs`, in hex. */
export async function digestOf(object) {
  return hex(await sha256(json.bytesOf(json.without(object, "sig", "sigs"))));
}

/** Id of a public key: SHA-256 of its SubjectPublicKeyInfo. @param {string} spki hex */
export async function keyIdOf(spki) {
  return hex(await sha256(unhex(spki)));
}

/** A new ES256 pair. @returns {Promise<{privateKey: CryptoKey, spki: string}>} */
export async function generateSigningKey(extractable) {
  const pair = await crypto.subtle.generateKey(ES256, extractable, ["sign", "verify"]);
  return { privateKey: pair.privateKey, spki: hex(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey))) };
}

/** Imports a private ES256 key (PKCS #8). @returns {Promise<CryptoKey>} not extractable */
export function importSigningKey(pkcs8) {
  return crypto.subtle.importKey("pkcs8", pkcs8, ES256, false, ["sign"]);
}

/**
 * @param {{by: string, privateKey: CryptoKey, spki: string}} owner `by` as the signature shall name it
 * @returns {Promise<Signer>}
 */
export async function signerOf({ by, privateKey, spki }) {
  const sign = async (message) => new Uint8Array(await crypto.subtle.sign(ES256_SIGN, privateKey, message));
  return { by, alg: "ES256", key: await keyIdOf(spki), spki, sign };
}

/** The same key under another name, for instance that of a recipient. @returns {Signer} */
export function signingAs(signer, by) {
  return { ...signer, by };
}

/** Signs a digest. @returns {Promise<{alg, by, key, value}>} */
export async function signDigest(type, d, signer) {
  const value = await signer.sign(messageOf(type, d));
  return { alg: signer.alg, by: signer.by, key: signer.key, value: hex(value) };
}

/** The object with one signature added as `sig`. */
export async function signObject(type, object, signer) {
  return { ...object, sig: await signDigest(type, await digestOf(object), signer) };
}

/** The object with several signatures added as `sigs`, sorted by signer. */
export function withSigs(object, sigs) {
  return { ...object, sigs: sortedSigs(sigs) };
}

/** Signatures in the order that the protocol prescribes. */
export function sortedSigs(sigs) {
  return [...sigs].sort((a, b) => compare(utf8(a.by), utf8(b.by)));
}

/** Checks that a signature has the form of one. @returns the same signature */
export function checkSigForm(sig) {
  json.only(sig, "alg", "by", "key", "value");
  json.textOf(sig, "by");
  json.hex32Of(sig, "key");
  unhex(json.stringOf(sig, "value"), 64);
  if (!["ES256", "EdDSA"].includes(json.stringOf(sig, "alg"))) {
    throw new TrustError("WRONG_FIELD", `unknown signature algorithm ${sig.alg}`);
  }
  return sig;
}

/** Whether the signature is this public key's over the digest. @param {string} spki hex @returns {Promise<boolean>} */
export async function verifies(type, d, sig, spki) {
  checkSigForm(sig);
  const point = pointOf(spki);
  if (sig.alg !== point.alg || sig.key !== (await keyIdOf(spki))) {
    return false;
  }
  const value = unhex(sig.value, 64);
  const message = messageOf(type, d);
  if (point.alg === "EdDSA") {
    return verifyEd25519(point.bytes, message, value);
  }
  return crypto.subtle.verify(ES256_SIGN, await importEs256(point.bytes), value, message);
}

function pointOf(spki) {
  unhex(spki);
  if (spki.startsWith(P256_SPKI) && spki.length === P256_SPKI.length + 128) {
    return { alg: "ES256", bytes: unhex(`04${spki.slice(P256_SPKI.length)}`) };
  }
  if (spki.startsWith(ED25519_SPKI) && spki.length === ED25519_SPKI.length + 64) {
    return { alg: "EdDSA", bytes: unhex(spki.slice(ED25519_SPKI.length)) };
  }
  throw new TrustError("WRONG_FIELD", "neither a P-256 nor an Ed25519 public key");
}

async function importEs256(point) {
  try {
    return await crypto.subtle.importKey("raw", point, ES256, false, ["verify"]);
  } catch (cause) {
    throw new TrustError("WRONG_FIELD", "point does not lie on P-256", { cause });
  }
}

/** Refuses a signature that is not this public key's: SIGNATURE_FAILS, or UNKNOWN_KEY if it names another key. */
export async function checkSig(type, d, sig, spki) {
  checkSigForm(sig);
  if (sig.key !== (await keyIdOf(spki))) {
    throw new TrustError("UNKNOWN_KEY", `key ${sig.key} of ${sig.by}`);
  }
  if (!(await verifies(type, d, sig, spki))) {
    throw new TrustError("SIGNATURE_FAILS", `${type} by ${sig.by} over ${d}`);
  }
}

/**
 * Proof that whoever enrols a key holds its private half.
 * @param {{challenge: string, signer: Signer}} enrolment challenge of the server, 32 bytes in hex
 * @returns {Promise<string>} canonical signed `key.enrol` object to send to the server
 */
export async function proveEnrolment({ challenge, signer }) {
  unhex(challenge, 32);
  const enrolment = { by: signer.by, challenge, spki: signer.spki, v: 1 };
  return json.write(await signObject("key.enrol", enrolment, signer));
}
