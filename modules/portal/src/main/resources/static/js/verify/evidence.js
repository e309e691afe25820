/** Evidence bundles: what a platform published of one tender, every file named by its hash and every act with its proof. */
import { TrustError } from "../trust/errors.js";
import { fromUtf8, hex, sha256 } from "../trust/encoding.js";
import { leafHash } from "../trust/merkle.js";
import { checkProof, parseLeaf, parseProof } from "../trust/receipt.js";
import { checkSig, digestOf } from "../trust/signature.js";
import * as json from "../trust/canonical-json.js";
import { readZip } from "./zip.js";

const MANIFEST = "bundle.json";
const LEAF = /^leaves\/(0|[1-9][0-9]*)\.json$/;
const BATCH = "bids.batch";

/** A bundle as it was read; `manifest` says of which tender and for whom it is. */
export class Evidence {
  #files;

  constructor(manifest, files) {
    this.manifest = manifest;
    this.#files = files;
  }

  /** Reads a ZIP file and refuses one that holds other files than its manifest names. */
  static async read(bytes) {
    const packed = readZip(bytes);
    const text = async (name) => (packed.has(name) ? fromUtf8(await packed.get(name)()) : reject("MISSING_FIELD", name));
    const manifest = json.require(json.only(json.read(await text(MANIFEST)), "files", "level", "origin", "tender", "type", "v"), "v", 1);
    json.require(manifest, "type", "gongcai/evidence");
    ["level", "origin", "tender"].forEach((name) => json.textOf(manifest, name));
    const named = new Map(json.listOf(manifest, "files").map((file) => [json.textOf(file, "name"), json.hex32Of(file, "sha256")]));
    const others = [...packed.keys()].filter((name) => name !== MANIFEST && !named.has(name));
    if (others.length > 0) {
      reject("WRONG_FIELD", `${others[0]} is not named in ${MANIFEST}`);
    }
    const files = new Map();
    for (const [name, expected] of named) {
      files.set(name, await fileOf(packed, name, expected));
    }
    return new Evidence(manifest, files);
  }

  /** The text of a file. @returns {string | undefined} */
  text(name) {
    return this.#files.has(name) ? fromUtf8(this.#files.get(name)) : undefined;
  }

  /**
   * Proves every act, and that no subject's chain has a gap or another history.
   * @returns {Promise<Act[]>} in the order of the log
   * @typedef {{index: bigint, leaf: object, hash: string, seen: import("../trust/note.js").Seen}} Act without `leaf`: a batch
   */
  async acts(policy) {
    const { origin, tender } = this.manifest;
    if (origin !== policy.log.name) {
      reject("WRONG_FIELD", `a bundle of ${origin}, the keys are of ${policy.log.name}`);
    }
    const acts = [];
    for (const name of this.#files.keys()) {
      const [, number] = LEAF.exec(name) ?? [];
      if (number !== undefined) {
        acts.push(await this.#act(number, policy));
      }
    }
    acts.sort((a, b) => (a.index < b.index ? -1 : 1));
    checkChains(acts);
    if (!acts.some(({ leaf }) => leaf?.subj === tender)) {
      reject("MISSING_FIELD", `no act of ${tender}`);
    }
    return acts;
  }

  async #act(number, policy) {
    const text = this.text(`leaves/${number}.json`);
    const proof = parseProof(this.text(`leaves/${number}.tlog-proof`) ?? reject("INCLUSION_FAILS", `no proof of leaf ${number}`));
    if (String(proof.index) !== number) {
      reject("INCLUSION_FAILS", `the proof is of leaf ${proof.index}, the file is named ${number}`);
    }
    const data = this.#files.get(`leaves/${number}.json`);
    const seen = await checkProof(proof, data, policy);
    const leaf = json.read(text).type === BATCH ? undefined : parseLeaf(text);
    return { index: proof.index, leaf, hash: hex(await leafHash(data)), seen };
  }
}

async function fileOf(packed, name, expected) {
  const content = packed.has(name) ? await packed.get(name)() : reject("MISSING_FIELD", name);
  const found = hex(await sha256(content));
  return found === expected ? content : reject("WRONG_FIELD", `${name} has SHA-256 ${found}, ${MANIFEST} names ${expected}`);
}

function checkChains(acts) {
  const last = new Map();
  for (const { leaf, hash } of acts.filter(({ leaf }) => leaf)) {
    const before = last.get(leaf.subj);
    if (leaf.n !== (before?.n ?? 0) + 1 || leaf.prev !== before?.hash) {
      reject("INCLUSION_FAILS", `${leaf.subj} has entry ${leaf.n} after entry ${before?.n ?? 0}, or with another predecessor`);
    }
    last.set(leaf.subj, { n: leaf.n, hash });
  }
}

/** Refuses an act that nobody signed, or with a key that its signer had not enrolled before, or had revoked. */
export async function checkSigned(act, acts) {
  const { leaf } = act;
  if (leaf.sigs.length === 0) {
    reject("SIGNATURE_MISSING", `${leaf.type} at leaf ${act.index}`);
  }
  for (const sig of leaf.sigs) {
    const before = acts.filter(({ index, leaf }) => leaf && index < act.index);
    const enrolled = before.find(({ leaf: { type, data, sigs } }) => type === "key.enrol" && data.by === sig.by
      && sigs.some(({ key }) => key === sig.key));
    const revoked = before.find(({ leaf: { type, data } }) => type === "key.revoke" && data.key === sig.key);
    if (!enrolled || revoked) {
      reject("UNKNOWN_KEY", `key ${sig.key} of ${sig.by} at leaf ${act.index}${revoked ? `, revoked at leaf ${revoked.index}` : ""}`);
    }
    await checkSig(leaf.type, await digestOf(leaf.data), sig, enrolled.leaf.data.spki);
  }
}

function reject(code, detail) {
  throw new TrustError(code, detail);
}
