/** The common encodings of the protocols: everything that is hashed or signed is built from these. */
import { TrustError } from "./errors.js";

const encoder = new TextEncoder();

/** Refuses a page that was not loaded over https (or localhost): such a page has no cryptography. */
export function requireSecureContext() {
  if (!globalThis.crypto?.subtle) {
    throw new TrustError("NO_SECURE_CONTEXT", "crypto.subtle is missing");
  }
}

/** Four bytes, big-endian. */
export function u32(n) {
  checkUnsigned(n, 2 ** 32);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}

/** Eight bytes, big-endian; `n` is a safe integer or a BigInt. */
export function u64(n) {
  if (typeof n === "number") {
    checkUnsigned(n, Number.MAX_SAFE_INTEGER + 1);
  }
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n));
  return bytes;
}

function checkUnsigned(n, limit) {
  if (!Number.isInteger(n) || n < 0 || n >= limit) {
    throw new TrustError("WRONG_FIELD", `${n} is not an unsigned integer below ${limit}`);
  }
}

/** Joins byte arrays. */
export function concat(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Each part behind its length, so that no two lists of parts give the same bytes. */
export function LP(...parts) {
  return concat(...parts.flatMap((part) => [u32(part.length), part]));
}

/** SHA-256. @returns {Promise<Uint8Array>} */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** Tagged hash: SHA-256(LP(tag, parts…)). @returns {Promise<Uint8Array>} */
export function H(tag, ...parts) {
  return sha256(LP(utf8(tag), ...parts));
}

/** HMAC with "SHA-256" or "SHA-512". @returns {Promise<Uint8Array>} */
export async function hmac(hash, key, bytes) {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytes));
}

/** HMAC-SHA256(k, LP(parts…)). @returns {Promise<Uint8Array>} */
export function MAC(key, ...parts) {
  return hmac("SHA-256", key, LP(...parts));
}

/** Lower-case hexadecimal. */
export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Reads lower-case hexadecimal; with `length`, exactly so many bytes. */
export function unhex(digits, length) {
  const wanted = length === undefined ? digits.length : 2 * length;
  if (typeof digits !== "string" || !/^([0-9a-f]{2})*$/.test(digits) || digits.length !== wanted) {
    throw new TrustError("WRONG_FIELD", `not ${length ?? "whole"} bytes of lower-case hex: ${String(digits).slice(0, 40)}`);
  }
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** UTF-8 bytes of a text. */
export function utf8(text) {
  return encoder.encode(text);
}

/** The text that UTF-8 bytes mean; bytes that mean none are refused. */
export function fromUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TrustError("MALFORMED_TEXT", "not UTF-8", { cause });
  }
}

/** Standard base64 with padding. */
export function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Reads standard base64 and refuses any other spelling of the same bytes. */
export function unbase64(digits) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(digits), (c) => c.charCodeAt(0));
  } catch (cause) {
    throw new TrustError("MALFORMED_TEXT", `not base64: ${digits.slice(0, 40)}`, { cause });
  }
  if (base64(bytes) !== digits) {
    throw new TrustError("MALFORMED_TEXT", `not canonical base64: ${digits.slice(0, 40)}`);
  }
  return bytes;
}

/** Whether two byte arrays are equal. Both lengths are public; time does not depend on content. */
export function equal(a, b) {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    difference |= a[i] ^ b[i];
  }
  return difference === 0;
}

/** Order by unsigned bytes. */
export function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) {
      return a[i] - b[i];
    }
  }
  return a.length - b.length;
}

/** Byte by byte, of equal lengths. */
export function xor(a, b) {
  return a.map((byte, i) => byte ^ b[i]);
}

/** Where fresh random bytes come from; tests pass their own function of the same shape. */
export function randomEntropy(label, length) {
  return crypto.getRandomValues(new Uint8Array(length));
}
