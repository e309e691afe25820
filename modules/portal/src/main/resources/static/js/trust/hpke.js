/**
 * HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, one
 * message per context: how short secrets are sealed to a holder's key.
 */
import { TrustError } from "./errors.js";
import { concat, hex, hmac, unhex, utf8 } from "./encoding.js";

const ECDH = { name: "ECDH", namedCurve: "P-256" };
const POINT = 65;
const KEM = concat(utf8("KEM"), unhex("0010"));
const SUITE = concat(utf8("HPKE"), unhex("001000010002"));
const NOTHING = new Uint8Array(0);
const PKCS8_PREFIX = unhex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");
const ORDER = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

/**
 * A new key pair. @param {boolean} extractable whether the private key may be exported (for a key file)
 * @returns {Promise<{privateKey: CryptoKey, pk: Uint8Array}>} pk is the uncompressed point, 65 bytes
 */
export async function generateKeyPair(extractable) {
  const pair = await crypto.subtle.generateKey(ECDH, extractable, ["deriveBits"]);
  return { privateKey: pair.privateKey, pk: await rawPoint(pair.publicKey) };
}

/**
 * DeriveKeyPair of RFC 9180 §7.1.3: the same seed always gives the same pair. For test vectors;
 * browsers that cannot compute the public half of an imported key refuse it.
 * @returns {Promise<{privateKey: CryptoKey, pk: Uint8Array, sk: Uint8Array}>}
 */
export async function deriveKeyPair(seed) {
  const prk = await labeledExtract(KEM, NOTHING, "dkp_prk", seed);
  for (let counter = 0; counter < 256; counter++) {
    const sk = await labeledExpand(KEM, prk, "candidate", Uint8Array.of(counter), 32);
    const scalar = BigInt(`0x${hex(sk)}`);
    if (scalar > 0n && scalar < ORDER) {
      return { sk, ...(await pairOfScalar(sk)) };
    }
  }
  throw new TrustError("WRONG_FIELD", "no key pair can be derived from this seed");
}

async function pairOfScalar(sk) {
  const extractable = await crypto.subtle.importKey("pkcs8", concat(PKCS8_PREFIX, sk), ECDH, true, ["deriveBits"]);
  const jwk = await crypto.subtle.exportKey("jwk", extractable);
  const publicKey = await crypto.subtle.importKey("jwk", { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, ECDH, true, []);
  return { privateKey: extractable, pk: await rawPoint(publicKey) };
}

async function rawPoint(publicKey) {
  return new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
}

/** Checks that 65 bytes are an uncompressed point on P-256 and imports them. @returns {Promise<CryptoKey>} */
export async function importPublicKey(pk) {
  if (pk.length !== POINT || pk[0] !== 4) {
    throw new TrustError("WRONG_FIELD", "public key is not an uncompressed P-256 point");
  }
  try {
    return await crypto.subtle.importKey("raw", pk, ECDH, true, []);
  } catch (cause) {
    throw new TrustError("WRONG_FIELD", "point does not lie on P-256", { cause });
  }
}

/**
 * Seals one message to a public key.
 * @param {{pk: Uint8Array, info: Uint8Array, aad: Uint8Array, plaintext: Uint8Array,
 *   ephemeral?: {privateKey: CryptoKey, pk: Uint8Array}}} message `ephemeral` only in tests
 * @returns {Promise<Uint8Array>} encapsulated point (65 bytes) followed by the ciphertext
 */
export async function seal({ pk, info, aad, plaintext, ephemeral }) {
  const recipient = await importPublicKey(pk);
  const own = ephemeral ?? (await generateKeyPair(false));
  const secret = await sharedSecret(own.privateKey, recipient, concat(own.pk, pk));
  const { key, iv } = await schedule(secret, info);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plaintext);
  return concat(own.pk, new Uint8Array(sealed));
}

/**
 * Opens one message; a wrong key, info, aad or changed byte gives PIECE_UNOPENABLE.
 * @param {{privateKey: CryptoKey, pk: Uint8Array, info: Uint8Array, aad: Uint8Array, sealed: Uint8Array}} message
 *   `pk` is the public half of `privateKey`
 * @returns {Promise<Uint8Array>}
 */
export async function open({ privateKey, pk, info, aad, sealed }) {
  const enc = sealed.slice(0, POINT);
  try {
    const secret = await sharedSecret(privateKey, await importPublicKey(enc), concat(enc, pk));
    const { key, iv } = await schedule(secret, info);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: aad }, key, sealed.slice(POINT)));
  } catch (cause) {
    throw new TrustError("PIECE_UNOPENABLE", "HPKE will not open", { cause });
  }
}

async function sharedSecret(privateKey, publicKey, kemContext) {
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256));
  const prk = await labeledExtract(KEM, NOTHING, "eae_prk", dh);
  return labeledExpand(KEM, prk, "shared_secret", kemContext, 32);
}

async function schedule(secret, info) {
  const context = concat(
    Uint8Array.of(0),
    await labeledExtract(SUITE, NOTHING, "psk_id_hash", NOTHING),
    await labeledExtract(SUITE, NOTHING, "info_hash", info));
  const prk = await labeledExtract(SUITE, secret, "secret", NOTHING);
  const key = await labeledExpand(SUITE, prk, "key", context, 32);
  const iv = await labeledExpand(SUITE, prk, "base_nonce", context, 12);
  return { iv, key: await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]) };
}

function labeledExtract(suite, salt, label, ikm) {
  // HMAC pads its key with zeros, so 32 zeros are the same as the empty salt, which some browsers refuse as a key.
  const key = salt.length === 0 ? new Uint8Array(32) : salt;
  return hmac("SHA-256", key, concat(utf8("HPKE-v1"), suite, utf8(label), ikm));
}

async function labeledExpand(suite, prk, label, info, length) {
  const labeled = concat(Uint8Array.of(0, length), utf8("HPKE-v1"), suite, utf8(label), info, Uint8Array.of(1));
  return (await hmac("SHA-256", prk, labeled)).slice(0, length);
}
