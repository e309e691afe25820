/** Checks a receipt in this browser, against the log's and the witnesses' keys. */
import { TrustError } from "../trust/errors.js";
import { parseProof, verifyReceipt } from "../trust/receipt.js";
import { fill, isAble, part, showFailure, text } from "./page.js";
import { moment } from "./format.js";
import { Checklist, policyOf } from "./log-entries.js";

const LARGEST = 100_000;

function failed(why) {
  fill(part("receipt-bad"), { why });
  part("receipt-bad").hidden = false;
}

async function check(file, policy) {
  const checks = new Checklist(part("receipt-checks"));
  part("receipt-good").hidden = true;
  part("receipt-bad").hidden = true;
  try {
    const receipt = await readable(file);
    checks.pass("form");
    const { envelope, index, seen } = await verifyReceipt({ receipt, policy });
    checks.pass("batch");
    checks.pass("witness");
    fill(part("receipt-good"), {
      envelope,
      index: String(index),
      at: moment(seen.seenByAllAt),
      witnesses: Object.keys(seen.witnessTimes).join("、"),
    });
    part("receipt-good").hidden = false;
  } catch (failure) {
    checks.fail();
    if (!(failure instanceof TrustError)) {
      throw failure;
    }
    failed(failure.code === "MALFORMED_TEXT" ? text("receipt.not-one") : text("receipt.refused"));
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
  const keys = await fetch("/receipt/log-keys", { headers: { Accept: "application/json" } });
  const policy = await policyOf(await keys.json());
  part("file").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) {
      check(file, policy).catch(showFailure);
    }
  });
}
