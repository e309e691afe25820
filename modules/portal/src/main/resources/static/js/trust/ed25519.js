/**
 * Ed25519 verification (RFC 8032): of log checkpoints and witnesses' cosignatures. Only public data
 * passes through here, so that plain arithmetic is good enough where the browser has none built in.
 */
import { concat, equal, unhex } from "./encoding.js";

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const ROOT_OF_MINUS_ONE = 19681161376707505956807079304988542015446066515923890162744021073123829784752n;
const BASE = decodePoint(unhex("5866666666666666666666666666666666666666666666666666666666666666"));
const NEUTRAL = [0n, 1n, 1n, 0n];

let builtIn;

/**
 * Whether the signature is this key's over the message; false also for malformed keys and signatures.
 * @param {Uint8Array} publicKey 32 bytes @param {Uint8Array} message @param {Uint8Array} signature 64 bytes
 * @returns {Promise<boolean>}
 */
export async function verifyEd25519(publicKey, message, signature) {
  builtIn ??= hasBuiltIn();
  return (await builtIn) ? verifyBuiltIn(publicKey, message, signature) : verifyByHand(publicKey, message, signature);
}

async function hasBuiltIn() {
  try {
    await crypto.subtle.importKey("raw", encodePoint(BASE), { name: "Ed25519" }, false, ["verify"]);
    return true;
  } catch (cause) {
    if (cause.name === "NotSupportedError" || cause.name === "SyntaxError" || cause instanceof TypeError) {
      return false; // older browsers do not know the algorithm's name
    }
    throw cause;
  }
}

async function verifyBuiltIn(publicKey, message, signature) {
  if (publicKey.length !== 32 || !decodePoint(publicKey)) {
    return false;
  }
  const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
}

/** The same without the browser's help; exported for its tests. */
export async function verifyByHand(publicKey, message, signature) {
  const a = publicKey.length === 32 ? decodePoint(publicKey) : undefined;
  if (!a || signature.length !== 64) {
    return false;
  }
  const r = signature.slice(0, 32);
  const s = numberOf(signature.slice(32));
  if (s >= L) {
    return false;
  }
  const digest = await crypto.subtle.digest("SHA-512", concat(r, publicKey, message));
  const h = numberOf(new Uint8Array(digest)) % L;
  const negated = [P - a[0], a[1], a[2], P - a[3]];
  return equal(encodePoint(add(multiply(s, BASE), multiply(h, negated))), r);
}

function mod(n) {
  const rest = n % P;
  return rest < 0n ? rest + P : rest;
}

function power(base, exponent) {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) {
    result = e & 1n ? mod(result * b) : result;
  }
  return result;
}

/** Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z. */
function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function multiply(scalar, point) {
  let result = NEUTRAL;
  for (let p = point, n = scalar; n > 0n; n >>= 1n, p = add(p, p)) {
    result = n & 1n ? add(result, p) : result;
  }
  return result;
}

function numberOf(littleEndian) {
  return littleEndian.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function encodePoint([x, y, z]) {
  const inverse = power(z, P - 2n);
  let number = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(number & 0xffn);
    number >>= 8n;
    return byte;
  });
}

/** The point of 32 bytes, or undefined where they mean none in their only right spelling. */
function decodePoint(bytes) {
  const number = numberOf(bytes);
  const sign = number >> 255n;
  const y = number & (2n ** 255n - 1n);
  const x = y < P ? squareRoot(mod(y * y - 1n), mod(D * y * y + 1n)) : undefined;
  if (x === undefined || (x === 0n && sign === 1n)) {
    return undefined;
  }
  const right = (x & 1n) === sign ? x : P - x;
  return [right, y, 1n, mod(right * y)];
}

function squareRoot(u, v) {
  const v3 = mod(v * v * v);
  const candidate = mod(u * v3 * power(u * v3 * v3 * v, (P - 5n) / 8n));
  const check = mod(v * candidate * candidate);
  if (check === u) {
    return candidate;
  }
  return check === mod(-u) ? mod(candidate * ROOT_OF_MINUS_ONE) : undefined;
}
