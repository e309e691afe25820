/** The offline page: everything that is chosen is checked here, and nothing leaves this computer. */
import { moment } from "../pages/format.js";
import { TrustError } from "../trust/errors.js";
import { fromUtf8 } from "../trust/encoding.js";
import { parsePolicy } from "../trust/policy.js";
import { parseProof, verifyReceipt } from "../trust/receipt.js";
import { drawsOf } from "./draws.js";
import { Evidence } from "./evidence.js";
import { Report } from "./report.js";

const LARGEST = 500_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const [files, keys, reports] = ["files", "keys", "reports"].map((name) => document.querySelector(`[data-part="${name}"]`));

async function checkReceipt(report, receipt, policy) {
  await report.claim("form", () => parseProof(receipt));
  const { envelope, index, seen } = await report.claim("receipt", () => verifyReceipt({ receipt, policy }));
  report.fact("envelope", envelope);
  report.fact("index", index);
  report.fact("seen", moment(seen.seenByAllAt));
  tellWitnesses(report, seen);
  report.note("receipt");
}

function tellWitnesses(report, seen) {
  report.fact("witnesses", ...Object.keys(seen.witnessTimes));
  if (!seen.independentWitness) {
    report.note("demo");
  }
}

async function checkEvidence(report, bytes, policy) {
  const evidence = await report.claim("evidence", () => Evidence.read(bytes));
  const { level, tender } = evidence.manifest;
  report.fact("tender", tender);
  report.fact("level", level);
  const acts = await report.claim("acts", () => evidence.acts(policy));
  report.fact("acts", acts.length);
  const draws = await report.claim("draws", () => drawsOf(acts, tender));
  if (draws.length === 0) {
    report.note("undrawn");
  }
  for (const draw of draws) {
    await checkDraw(report, draw, evidence);
  }
  report.note("evidence");
  acts.slice(-1).forEach(({ seen }) => tellWitnesses(report, seen));
}

async function checkDraw(report, draw, evidence) {
  report.fact("draw", draw.draw);
  if (!draw.isSpecified) {
    report.note("elsewhere");
    return;
  }
  draw.groups.forEach(({ g, n, N }) => report.fact("chance", `${g} ${n}/${N}`));
  await report.claim("messages", () => draw.checkMessages());
  if (!draw.isTimed) {
    report.note("untimed");
  }
  if (!draw.isComplete) {
    report.note("unfinished");
    return;
  }
  report.fact("seed", await report.claim("seed", () => draw.seed()));
  if (draw.uncheckedRound !== undefined) {
    report.note("beacon");
  }
  const roster = evidence.text(`draws/${draw.draw.split("/").at(-1)}/roster.json`);
  if (!draw.isOpen || roster === undefined) {
    report.note("closed");
    return;
  }
  const { seated } = await report.claim("panel", () => draw.recompute(roster));
  seated.forEach(({ g, pos, b }) => report.fact("seated", g, pos, b));
}

async function check(file, policyText) {
  const report = new Report(reports, file.name);
  try {
    const policy = await report.claim("keys", () => parsePolicy(policyText));
    const bytes = await report.claim("read", () => contentOf(file));
    const isZip = ZIP.every((byte, i) => bytes[i] === byte);
    await (isZip ? checkEvidence(report, bytes, policy) : checkReceipt(report, fromUtf8(bytes), policy));
    report.passed();
  } catch (failure) {
    if (!(failure instanceof TrustError)) {
      console.error(failure);
    }
  }
}

async function contentOf(file) {
  if (file.size > LARGEST) {
    throw new TrustError("MALFORMED_TEXT", `a file of ${file.size} bytes`);
  }
  return new Uint8Array(await file.arrayBuffer());
}

let run = 0;

/** Checks all files under the keys as they are now; a check that was still running reports nothing any more. */
async function checkChosen() {
  run += 1;
  const own = run;
  const policyText = keys.value;
  reports.replaceChildren();
  for (const file of [...files.files]) {
    if (own !== run) {
      return;
    }
    await check(file, policyText);
  }
}

function speak(language) {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-language]").forEach((button) =>
    void button.setAttribute("aria-pressed", String(button.dataset.language === language)));
}

document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => {
  speak(button.dataset.language);
  void checkChosen(); // what went wrong is told in one language
}));
files.addEventListener("change", () => void checkChosen());
keys.addEventListener("change", () => void checkChosen());
document.querySelector("[data-part='able']").hidden = !globalThis.crypto?.subtle;
document.querySelector("[data-part='unable']").hidden = Boolean(globalThis.crypto?.subtle);
speak(navigator.language.startsWith("zh") ? "zh-CN" : "en");
