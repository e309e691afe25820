/** Reads the ZIP files of evidence bundles: stored or deflated entries, nothing encrypted, nothing above 4 GiB. */
import { TrustError } from "../trust/errors.js";
import { fromUtf8 } from "../trust/encoding.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a ZIP file.
 * @param {Uint8Array} bytes
 * @returns {Map<string, () => Promise<Uint8Array>>} what gives each file's content, by name
 */
export function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const entry = entryAt(bytes, view, at);
    if (files.has(entry.name)) {
      reject(`${entry.name} twice`);
    }
    files.set(entry.name, () => contentOf(bytes, view, entry));
    at = entry.next;
  }
  return files;
}

function endOf(view) {
  const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at--) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  return reject("not a ZIP file");
}

function entryAt(bytes, view, at) {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) {
    reject(`no directory entry at ${at}`);
  }
  const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  return {
    method: view.getUint16(at + 10, true),
    length: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    name: fromUtf8(bytes.slice(at + ENTRY_LENGTH, at + ENTRY_LENGTH + lengths[0])),
    next: at + ENTRY_LENGTH + lengths.reduce((sum, length) => sum + length, 0),
  };
}

async function contentOf(bytes, view, { method, length, size, local, name }) {
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) {
    reject(`no file ${name}`);
  }
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.slice(start, start + length);
  const content = method === DEFLATED ? await inflated(packed, name) : packed;
  if (![STORED, DEFLATED].includes(method) || content.length !== size) {
    reject(`${name} has ${content.length} bytes by method ${method}, the directory says ${size}`);
  }
  return content;
}

async function inflated(packed, name) {
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new TrustError("MALFORMED_TEXT", `${name} does not unpack`, { cause });
  }
}

function reject(detail) {
  throw new TrustError("MALFORMED_TEXT", detail);
}
