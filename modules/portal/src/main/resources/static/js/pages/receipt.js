/** Checks a receipt in this browser, against the log's and the witnesses' keys. */
import { TrustError } from "../trust/errors.js";
import { parseProof, verifyReceipt } from "../trust/receipt.js";
import { fill, isAble, part, show, showFailure, text } from "./page.js";
import { moment } from "./format.js";
import { Checklist, policyOf } from "./log-entries.js";

const LARGEST = 100_000;

const OUTCOMES = ["receipt-good", "receipt-bad", "receipt-unchecked"];

/** Shows one of them alone. */
function tell(outcome, words) {
  fill(part(outcome), words);
  show(outcome, ...OUTCOMES.filter((other) => other !== outcome));
}

/** The log's and the witnesses' keys; absent where they cannot be had just now. */
async function keysOrNone() {
  try {
    const answer = await fetch("/receipt/log-keys", { headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : undefined;
  } catch (failure) {
    console.warn(failure);
    return undefined;
  }
}

/** What speaks against the receipt is said of it; all else is the page's failure. */
function tellBad(failure, checks) {
  checks.fail();
  if (!(failure instanceof TrustError)) {
    throw failure;
  }
  tell("receipt-bad", {
    why: failure.code === "MALFORMED_TEXT" ? text("receipt.not-one") : text("receipt.refused"),
  });
}

async function check(file) {
  const checks = new Checklist(part("receipt-checks"));
  OUTCOMES.forEach((outcome) => void (part(outcome).hidden = true));
  let receipt;
  try {
    receipt = await readable(file);
    checks.pass("form");
  } catch (failure) {
    tellBad(failure, checks);
    return;
  }
  const keys = await keysOrNone();
  if (!keys) {
    tell("receipt-unchecked", {});
    return;
  }
  await verify(receipt, await policyOf(keys), checks);
}

async function verify(receipt, policy, checks) {
  try {
    const { envelope, index, seen } = await verifyReceipt({ receipt, policy });
    checks.pass("batch");
    checks.pass("witness");
    tell("receipt-good", {
      envelope,
      index: String(index),
      at: moment(seen.seenByAllAt),
      witnesses: Object.keys(seen.witnessTimes).join("、"),
    });
  } catch (failure) {
    tellBad(failure, checks);
  }
}

async function readable(file) {
  if (file.size > LARGEST) {
    throw new TrustError("MALFORMED_TEXT", `a file of ${file.size} bytes`);
  }
  const content = await file.text();
  parseProof(content);
  return content;
}

if (isAble()) {
  const checkChosen = () => {
    const [file] = part("file").files;
    if (file) {
      check(file).catch(showFailure);
    }
  };
  part("file").addEventListener("change", checkChosen);
  part("again").addEventListener("click", checkChosen);
}
