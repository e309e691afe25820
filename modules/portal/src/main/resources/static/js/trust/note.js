/**
 * Signed notes, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature):
 * what a log states about itself and when witnesses had seen it.
 */
import { TrustError } from "./errors.js";
import { concat, hex, sha256, unbase64, utf8 } from "./encoding.js";
import { verifyEd25519 } from "./ed25519.js";

const LOG = 1;
const WITNESS = 4;
const MOST_SIGNATURES = 100;

/**
 * Reads a verifier key `name+id+key`; refuses an id that does not belong to name and key.
 * @returns {Promise<{name: string, kind: number, keyId: string, publicKey: Uint8Array}>}
 */
export async function parseVerifier(vkey) {
  const [, name, keyId, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(vkey) ?? reject(`not a verifier key: ${vkey}`);
  const key = unbase64(encoded);
  if (key.length !== 33 || ![LOG, WITNESS].includes(key[0])) {
    reject(`verifier key of ${key.length} bytes and kind ${key[0]}`);
  }
  const expected = hex((await sha256(concat(utf8(`${name}\n`), key))).slice(0, 4));
  if (expected !== keyId) {
    reject(`key id ${keyId}, must be ${expected}`);
  }
  return { name, kind: key[0], keyId, publicKey: key.slice(1) };
}

/** Splits a note into text and signature lines; nothing is verified yet. */
export function parseNote(note) {
  const gap = note.lastIndexOf("\n\n");
  if (gap < 0 || !note.endsWith("\n") || gap + 2 === note.length || /[\x00-\x09\x0b-\x1f]/.test(note)) {
    reject("note has no signature block, or control characters");
  }
  const lines = note.slice(gap + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) {
    reject(`note has ${lines.length} signatures`);
  }
  return { text: note.slice(0, gap + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line) {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? reject(`not a signature line: ${line.slice(0, 40)}`);
  const bytes = unbase64(encoded);
  if (bytes.length <= 4) {
    reject(`signature of ${bytes.length} bytes`);
  }
  return { name, keyId: hex(bytes.slice(0, 4)), value: bytes.slice(4) };
}

/** Reads a checkpoint's text. @returns {{origin: string, size: bigint, root: Uint8Array}} */
export function parseCheckpoint(text) {
  const lines = text.split("\n");
  if (lines.length !== 4 || lines[3] !== "" || lines[0] === "") {
    reject(`a checkpoint has three lines, not ${lines.length - 1}`);
  }
  return { origin: lines[0], size: parseNumber(lines[1]), root: parseHash(lines[2]) };
}

/** A decimal without leading zeros. @returns {bigint} */
export function parseNumber(digits) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(digits) || BigInt(digits) >= 2n ** 63n) {
    reject(`not a number: ${digits.slice(0, 40)}`);
  }
  return BigInt(digits);
}

/** A SHA-256 hash in base64. */
export function parseHash(encoded) {
  const bytes = unbase64(encoded);
  return bytes.length === 32 ? bytes : reject(`hash of ${bytes.length} bytes`);
}

/**
 * Whom one must hear before believing a checkpoint: the log, every required witness, and `quorum`
 * of the others. All keys are vkeys built into the page.
 * @param {{log: string, required?: string[], others?: string[], quorum?: number}} keys
 */
export async function logPolicy({ log, required = [], others = [], quorum = 0 }) {
  const parsed = {
    log: await parseVerifier(log),
    required: await Promise.all(required.map(parseVerifier)),
    others: await Promise.all(others.map(parseVerifier)),
    quorum,
  };
  const witnesses = [...parsed.required, ...parsed.others];
  if (parsed.log.kind !== LOG || witnesses.some((witness) => witness.kind !== WITNESS)) {
    reject("a log key and witness keys are needed");
  }
  return Object.freeze(parsed);
}

/**
 * Checks origin and signatures of a checkpoint note.
 * @returns {Promise<Seen>}
 * @typedef {{origin: string, size: bigint, root: Uint8Array, witnessTimes: Record<string, number>,
 *   firstSeenAt?: number, seenByAllAt?: number, independentWitness: boolean}} Seen
 *   times are POSIX seconds; `firstSeenAt`: before it no counted witness had seen it; `seenByAllAt`: by
 *   then all had; `independentWitness` is false where nobody, or only the demo witness, cosigned
 */
export async function checkNote(note, policy) {
  const { text, signatures } = typeof note === "string" ? parseNote(note) : note;
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== policy.log.name) {
    throw new TrustError("WRONG_FIELD", `origin ${checkpoint.origin}, expected ${policy.log.name}`);
  }
  if ((await signaturesBy(policy.log, text, signatures)).length === 0) {
    throw new TrustError("SIGNATURE_MISSING", `no signature of the log ${policy.log.name}`);
  }
  const required = await witnessTimes(policy.required, text, signatures);
  const others = await witnessTimes(policy.others, text, signatures);
  rejectFewer(required, policy.required.length);
  rejectFewer(others, policy.quorum);
  return { ...checkpoint, ...summary({ ...required, ...others }) };
}

function summary(times) {
  const names = Object.keys(times);
  const seconds = Object.values(times);
  return {
    witnessTimes: times,
    firstSeenAt: names.length ? Math.min(...seconds) : undefined,
    seenByAllAt: names.length ? Math.max(...seconds) : undefined,
    independentWitness: names.some((name) => name !== "demo-witness"),
  };
}

async function witnessTimes(witnesses, text, signatures) {
  const times = {};
  for (const witness of witnesses) {
    const own = await signaturesBy(witness, text, signatures);
    if (own.length > 0) {
      times[witness.name] = Math.min(...own.map(({ value }) => Number(timeOf(value))));
    }
  }
  return times;
}

function rejectFewer(times, wanted) {
  const names = Object.keys(times);
  if (names.length < wanted) {
    throw new TrustError("WITNESS_MISSING", `cosigned by ${names}, need ${wanted}`);
  }
}

/** All lines of that key; one that fails makes the whole note refused. */
async function signaturesBy(verifier, text, signatures) {
  const own = signatures.filter(({ name, keyId }) => name === verifier.name && keyId === verifier.keyId);
  for (const { value } of own) {
    if (!(await verifiesNote(verifier, text, value))) {
      throw new TrustError("SIGNATURE_FAILS", `note signature of ${verifier.name}`);
    }
  }
  return own;
}

async function verifiesNote(verifier, text, value) {
  if (verifier.kind === LOG) {
    return verifyEd25519(verifier.publicKey, utf8(text), value);
  }
  if (value.length !== 72 || timeOf(value) > BigInt(Number.MAX_SAFE_INTEGER)) {
    return false;
  }
  const message = utf8(`cosignature/v1\ntime ${timeOf(value)}\n${text}`);
  return verifyEd25519(verifier.publicKey, message, value.slice(8));
}

function timeOf(value) {
  return new DataView(value.buffer, value.byteOffset).getBigUint64(0);
}

function reject(detail) {
  throw new TrustError("MALFORMED_TEXT", detail);
}
