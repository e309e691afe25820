/**
 * A key file on paper: made and read on the holder's own device, nothing of it goes to the server. What is
 * printed is the passphrase-protected file, so the sheet alone opens nothing.
 */
import QrCreator from "/webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js";
import { TrustError } from "../trust/errors.js";
import { fill, onClick } from "./page.js";

const SIZE = 1440;
/** Modules of white around the code, without which scanners do not find it. */
const QUIET = 4;

/** Offers to print a key file. @param {HTMLElement} sheet with a canvas and fills @param {HTMLButtonElement} button */
export function offerPaper(button, sheet, { text, name }) {
  onClick(button, () => {
    sheet.hidden = false;
    fill(sheet, { "paper-name": name, "paper-text": text });
    const canvas = sheet.querySelector("canvas");
    QrCreator.render({ text, radius: 0, ecLevel: "M", fill: "#000", background: "#fff", quiet: QUIET, size: SIZE }, canvas);
    window.print();
  });
}

/** The text of a form's key file: chosen as a file, pasted or typed from paper, or as a photo of the sheet. */
export async function keyFileText(form) {
  const typed = form.elements.typed?.value.replace(/\s+/g, "");
  if (typed) {
    return typed;
  }
  const file = form.elements.file.files[0];
  if (!file) {
    throw new TrustError("FILE_NOT_OURS", "neither a file nor a text");
  }
  return file.type.startsWith("image/") ? readPhoto(file) : file.text();
}

async function readPhoto(file) {
  if (!globalThis.BarcodeDetector) {
    throw new TrustError("NOT_SUPPORTED", "this browser does not read QR codes: scan with a phone and paste the text");
  }
  const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(await createImageBitmap(file));
  if (found.length === 0) {
    throw new TrustError("FILE_NOT_OURS", "no QR code in the picture");
  }
  return found[0].rawValue;
}
