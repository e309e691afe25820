/** Taking a bid back before the deadline, with a receipt for the withdrawal. */
import { withdrawal } from "../trust/bid.js";
import { openKeyStore } from "../trust/keystore.js";
import { callJson } from "../trust/server.js";
import { facts, fill, isAble, offerFile, onSubmit, part, serverAt, show, text } from "./page.js";
import { moment } from "./format.js";
import { receiptOf } from "./bid-delivery.js";
import { policyOf } from "./log-entries.js";
import { enrolledSigner } from "./signing-keys.js";

const server = serverAt(facts.base);

if (isAble()) {
  const store = await openKeyStore();
  onSubmit(part("withdraw-form"), () => withdraw(store));
}

async function withdraw(store) {
  const signer = await enrolledSigner({ store, by: facts.bidder, enrolled: facts.signingKeys.split(" ") });
  const { number: tender, lot, slot, nextSeq } = facts;
  const { text: signed, entry, r } = await withdrawal({ tender, lot, slot, seq: Number(nextSeq), signer });
  const { bidId } = await callJson(server, "POST", `${server.base}/withdrawals`, { text: signed, r });
  show("withdraw-waiting", "withdraw-form");
  await receive({ bidId, envelope: entry, r });
}

async function receive(sent) {
  const { text: receipt, verified } = await receiptOf({
    ...sent,
    server,
    policy: await policyOf(await callJson(server, "GET", facts.logKeys)),
    deadline: Number(facts.deadline),
    waiting: (seconds) => fill(part("withdraw-waiting"), { waited: text("waiting", seconds) }),
  });
  show("withdraw-done", "withdraw-waiting");
  fill(part("withdraw-done"), { at: moment(verified.seen.seenByAllAt), index: String(verified.index) });
  offerFile(part("receipt-file"), { text: receipt, name: `撤回回执-${facts.number}-${facts.lot}.tlog-proof` });
  part("done-heading").focus();
}
