/** An entry that was reached by the code on a printed record: whether it is the one that was printed. */
import { hex, utf8 } from "../trust/encoding.js";
import { leafHash } from "../trust/merkle.js";

/** The code carries `#origin,index,leaf hash` after the address; the origin has no comma. */
const PRINTED = /^#[^,]+,([0-9]+),([0-9a-f]{64})$/;

const part = (name) => document.querySelector(`[data-part="${name}"]`);

const [, index, hash] = PRINTED.exec(location.hash) ?? [];
if (hash) {
  const { index: shown, leaf } = part("printed").dataset;
  const same = index === shown && hash === hex(await leafHash(utf8(leaf)));
  part(same ? "printed-same" : "printed-differs").hidden = false;
}
