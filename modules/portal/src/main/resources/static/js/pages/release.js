/** After the closing: the bidder checks the closing record, then gives the key of its own bid for opening. */
import { TrustError } from "../trust/errors.js";
import { Closing, release } from "../trust/closing.js";
import { parseHead } from "../trust/head.js";
import { openBidKeyFile } from "../trust/key-files.js";
import { openKeyStore } from "../trust/keystore.js";
import { callJson } from "../trust/server.js";
import { facts, fill, isAble, onSubmit, part, parts, serverAt } from "./page.js";
import { moment } from "./format.js";
import { Checklist, policyOf } from "./log-entries.js";
import { enrolledSigner } from "./signing-keys.js";

const server = serverAt(facts.base);

if (isAble()) {
  const store = await openKeyStore();
  const kept = (await store.listBids()).find(({ envelope }) => envelope === facts.envelope);
  parts("file-kept").forEach((note) => void (note.hidden = !kept));
  const form = part("release-form");
  if (form) {
    form.elements.file.required = !kept;
    onSubmit(form, () => releaseBid(store, kept, form));
  }
  compare(kept);
}

async function releaseBid(store, kept, form) {
  const checklist = new Checklist(part("release-checks"));
  try {
    const bid = await callJson(server, "GET", `${server.base}/bids/${facts.bid}/closing`);
    const head = await ownHead(bid);
    const closing = await checkClosing(bid, head, checklist);
    const dek = await keyOf(kept, form);
    checklist.pass("key");
    const signer = await enrolledSigner({ store, by: head.h.bidder, enrolled: bid.signingKeys });
    const released = await release({ head, dek, signer, closing });
    await callJson(server, "POST", `${server.base}/releases`, { bid: facts.bid, ...released });
  } catch (failure) {
    checklist.fail();
    throw failure;
  }
  location.assign(facts.after);
}

async function ownHead({ head: sent }) {
  const head = await parseHead(sent);
  if (head.envelope !== facts.envelope) {
    throw new TrustError("BODY_DIFFERS", `server gives head ${head.envelope}, own bid is ${facts.envelope}`);
  }
  return head;
}

async function checkClosing(bid, head, checklist) {
  const closing = await Closing.check({
    ...bid.closing,
    policy: await policyOf(bid.log),
    tender: facts.number,
    deadline: bid.deadline,
    now: bid.now,
  });
  checklist.pass("log");
  fill(part("closing-seen"), { at: moment(closing.seen.firstSeenAt) });
  await closing.checkCounts({ lot: head.h.lot, slot: head.h.slot, envelope: head.envelope, index: bid.position, path: bid.path });
  checklist.pass("counted");
  return closing;
}

async function keyOf(kept, form) {
  const chosen = form.elements.file.files[0];
  const file = chosen ? await chosen.text() : kept.keyFile;
  const { dek } = await openBidKeyFile({ text: file, passphrase: form.elements.passphrase.value, envelope: facts.envelope });
  return dek;
}

/** Whether what was read out is what was sealed, as far as this browser knows what was sealed. */
function compare(kept) {
  if (!facts.plain) {
    return;
  }
  const words = kept ? (kept.plain === facts.plain ? "plain-same" : "plain-differs") : "plain-unknown";
  part(words).hidden = false;
}
