/**
 * Reads the ZIP files of evidence bundles, which are written in one way only: every file stored, one after the other
 * from the first byte on, then the directory, then the end. Of any other ZIP two programs may unpack two things.
 */
import { TrustError } from "../trust/errors.js";
import { equal, fromUtf8 } from "../trust/encoding.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;

/**
 * Reads the directory of a ZIP file.
 * @param {Uint8Array} bytes
 * @returns {Map<string, () => Promise<Uint8Array>>} what gives each file's content, by name
 */
export function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) {
    reject("not a ZIP file, or something follows it");
  }
  const directory = view.getUint32(end + 16, true);
  const files = new Map();
  let [at, next] = [directory, 0];
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const entry = entryAt(bytes, view, at);
    if (files.has(entry.name)) {
      reject(`${entry.name} twice`);
    }
    const content = contentOf(bytes, view, entry, next);
    files.set(entry.name, async () => content);
    at += entry.length;
    next += LOCAL_LENGTH + entry.nameBytes.length + content.length;
  }
  if (next !== directory || at !== end) {
    reject("something stands between the files and their directory");
  }
  return files;
}

function entryAt(bytes, view, at) {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) {
    reject(`no directory entry at ${at}`);
  }
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  const [packed, size] = [20, 24].map((offset) => view.getUint32(at + offset, true));
  if (extra + comment > 0 || view.getUint16(at + 10, true) !== STORED || packed !== size) {
    reject(`${fromUtf8(nameBytes)} is not as bundles are written: download the file again instead of packing it`);
  }
  return { name: fromUtf8(nameBytes), nameBytes, size, local: view.getUint32(at + 42, true), length: ENTRY_LENGTH + nameLength };
}

function contentOf(bytes, view, { name, nameBytes, size, local }, expected) {
  const start = local + LOCAL_LENGTH + nameBytes.length;
  if (local !== expected || start + size > view.byteLength || view.getUint32(local, true) !== LOCAL
      || view.getUint16(local + 26, true) !== nameBytes.length || view.getUint16(local + 28, true) !== 0
      || !equal(bytes.subarray(local + LOCAL_LENGTH, start), nameBytes)) {
    reject(`${name} does not begin at ${expected}, where the file before it ends`);
  }
  return bytes.slice(start, start + size);
}

function reject(detail) {
  throw new TrustError("MALFORMED_TEXT", detail);
}
