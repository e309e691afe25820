/**
 * C2SP chunked encryption with AES-256-GCM: how a bid's body is encrypted in constant memory. One
 * body opens under one key only, and cutting, exchanging or changing chunks is noticed.
 */
import { TrustError, checkNotCancelled } from "./errors.js";
import { concat, equal, hmac, utf8 } from "./encoding.js";

const CHUNK = 16_384;
const TAG = 16;
const SALT = 24;
/** Bytes of salt and commitment before the first chunk; they suffice to check a key. */
export const PREFIX = SALT + 32;
/** Chunks encrypted together, so that the browser is asked once per MiB and not once per chunk. */
const GROUP = 64;
const INFO = utf8("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0");

/** Bytes of the body of a plaintext of that length. */
export function bodyLength(plaintext) {
  return PREFIX + plaintext + (Math.floor(plaintext / CHUNK) + 1) * TAG;
}

/**
 * Keys of one body. HKDF-Expand is made of HMACs here because browsers' HKDF always extracts first.
 * @returns {Promise<{key: CryptoKey, keyBytes: Uint8Array, baseNonce: Uint8Array, commitment: Uint8Array, salt: Uint8Array}>}
 */
export async function deriveChunkKeys(dek, salt, context) {
  const info = concat(INFO, salt, context);
  const first = await hmac("SHA-512", dek, concat(info, Uint8Array.of(1)));
  const second = await hmac("SHA-512", dek, concat(first, info, Uint8Array.of(2)));
  const material = concat(first, second);
  const keyBytes = material.slice(0, 32);
  const key = await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { key, keyBytes, baseNonce: material.slice(32, 44), commitment: material.slice(44, 76), salt };
}

/** Keys for a body that begins with this prefix; DEK_COMMIT_FAILS if the body is not committed to the key. */
export async function openingKeys(dek, prefix, context) {
  if (prefix.length < PREFIX) {
    throw new TrustError("TRUNCATED", `body of ${prefix.length} bytes`);
  }
  const keys = await deriveChunkKeys(dek, prefix.slice(0, SALT), context);
  if (!equal(keys.commitment, prefix.slice(SALT, PREFIX))) {
    throw new TrustError("DEK_COMMIT_FAILS", "this key does not open this body in this context");
  }
  return keys;
}

function nonce(keys, number) {
  const iv = keys.baseNonce.slice();
  const view = new DataView(iv.buffer);
  view.setBigUint64(4, view.getBigUint64(4) ^ BigInt(number));
  return iv;
}

/**
 * Encrypts a plaintext: yields salt and commitment first, then the sealed chunks about a MiB at a time.
 * @param {{size: number, read: (from: number, to: number) => Promise<Uint8Array>}} plaintext
 * @returns {AsyncGenerator<Uint8Array>}
 */
export async function* sealChunks(plaintext, keys, { signal } = {}) {
  yield concat(keys.salt, keys.commitment);
  const chunks = Math.floor(plaintext.size / CHUNK) + 1;
  let next = sealGroup(plaintext, keys, 0, chunks);
  for (let first = GROUP; next; first += GROUP) {
    checkNotCancelled(signal);
    const sealed = await next;
    // Begun before this one is handed over: the browser seals it while the caller hashes and writes.
    next = first < chunks ? sealGroup(plaintext, keys, first, chunks) : undefined;
    next?.catch(() => {}); // told when it is awaited, or of no interest to a caller who stopped
    yield sealed;
  }
}

async function sealGroup(plaintext, keys, first, chunks) {
  const bytes = await plaintext.read(first * CHUNK, Math.min((first + GROUP) * CHUNK, plaintext.size));
  const sealed = Array.from({ length: Math.min(GROUP, chunks - first) }, (_, i) =>
    crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce(keys, first + i) }, keys.key, bytes.subarray(i * CHUNK, (i + 1) * CHUNK)));
  return concat(...(await Promise.all(sealed)).map((chunk) => new Uint8Array(chunk)));
}

/**
 * Decrypts a body; yields only authenticated plaintext, about a MiB at a time, and tells truncation from change.
 * @param {{size: number, read: (from: number, to: number) => Promise<Uint8Array>}} body
 * @returns {AsyncGenerator<Uint8Array>}
 */
export async function* openChunks(body, keys, { signal } = {}) {
  const sealedChunk = CHUNK + TAG;
  const chunks = Math.floor((body.size - PREFIX) / sealedChunk) + 1;
  for (let first = 0; first < chunks; first += GROUP) {
    checkNotCancelled(signal);
    const from = PREFIX + first * sealedChunk;
    const bytes = await body.read(from, Math.min(from + GROUP * sealedChunk, body.size));
    const count = Math.min(GROUP, chunks - first);
    const opened = Array.from({ length: count }, (_, i) =>
      openChunk(keys, first + i, bytes.subarray(i * sealedChunk, (i + 1) * sealedChunk)));
    yield concat(...(await Promise.all(opened)));
  }
}

async function openChunk(keys, number, sealed) {
  if (sealed.length < TAG) {
    throw new TrustError("TRUNCATED", `body ends with full chunk ${number - 1}`);
  }
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce(keys, number) }, keys.key, sealed));
  } catch (cause) {
    throw new TrustError("CHUNK_FAILS", `chunk ${number}`, { cause });
  }
}
