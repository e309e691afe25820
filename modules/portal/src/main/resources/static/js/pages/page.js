/**
 * What the scripts of all guided pages share. A page carries its facts as `data-*` of the element
 * `[data-page]`, its texts in `<template data-texts>`, rows to be filled in `<template data-template>`,
 * and names the elements that scripts touch by `data-part`.
 */
import { TrustError } from "../trust/errors.js";

const root = document.querySelector("[data-page]");
const texts = root.querySelector("template[data-texts]");

/** The page's facts. @type {DOMStringMap} */
export const facts = root.dataset;

/** The one element of that name. @returns {HTMLElement} */
export function part(name, within = root) {
  return within.querySelector(`[data-part="${name}"]`);
}

/** All elements of that name. @returns {HTMLElement[]} */
export function parts(name, within = root) {
  return [...within.querySelectorAll(`[data-part="${name}"]`)];
}

/** A text of the page in its language, `{0}` and `{1}` … filled in. */
export function text(key, ...values) {
  const found = texts.content.querySelector(`[data-text="${key}"]`);
  return values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, String(value)), found.textContent.trim());
}

/** A copy of the page's template with its `[data-fill]` elements filled. @returns {HTMLElement} */
export function row(name, values) {
  const template = root.querySelector(`template[data-template="${name}"]`);
  const copy = template.content.firstElementChild.cloneNode(true);
  fill(copy, values);
  return copy;
}

/** Fills the `[data-fill]` elements inside with text. */
export function fill(element, values) {
  for (const [name, value] of Object.entries(values)) {
    const targets = element.dataset.fill === name ? [element] : element.querySelectorAll(`[data-fill="${name}"]`);
    targets.forEach((target) => void (target.textContent = value));
  }
}

/** Shows the first and hides the others. */
export function show(name, ...others) {
  others.flatMap((other) => parts(other)).forEach((element) => void (element.hidden = true));
  parts(name).forEach((element) => void (element.hidden = false));
}

/** The server that this page speaks to. @returns {import("../trust/server.js").Server} */
export function serverAt(base) {
  return { base, csrf: { header: facts.csrfHeader, token: facts.csrfToken } };
}

/** Shows what went wrong and what to do about it; what was typed stays. */
export function showFailure(failure) {
  if (failure.code === "CANCELLED") {
    return;
  }
  const isExpected = failure instanceof TrustError;
  if (!isExpected) {
    console.error(failure);
  }
  const box = part("failure");
  fill(box, {
    "failure-message": isExpected ? failure.message : text("unexpected"),
    "failure-remedy": isExpected ? failure.remedy : text("unexpected.remedy"),
    "failure-detail": isExpected ? `${failure.code} ${failure.detail}` : String(failure),
  });
  box.hidden = false;
  box.focus();
}

/** Does something that can fail: the button is off meanwhile, an older failure goes away, a new one is shown. */
export async function attempt(button, work) {
  part("failure").hidden = true;
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    return await work();
  } catch (failure) {
    showFailure(failure);
    return undefined;
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

/** Runs work when the form is sent and all its fields are valid. */
export function onSubmit(form, work) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(event.submitter ?? form.querySelector("[type=submit]"), () => work(form));
  });
}

/** Runs work when the button is pressed. */
export function onClick(button, work) {
  button.addEventListener("click", () => void attempt(button, work));
}

/** Offers a file for download at a link. @param {HTMLAnchorElement} link */
export function offerFile(link, { text: content, name }) {
  if (link.href.startsWith("blob:")) {
    URL.revokeObjectURL(link.href);
  }
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.hidden = false;
}

/** The passphrase of a form, typed twice alike. */
export function newPassphrase(form) {
  const [first, second] = [form.elements.passphrase, form.elements.again];
  if (first.value !== second.value) {
    throw new TrustError("PASSPHRASE_WRONG", "typed twice, not alike", {
      message: text("passphrase.differs"),
      remedy: text("passphrase.differs.remedy"),
    });
  }
  return first.value;
}

/** Says so on pages without cryptography (plain http in a local network). @returns {boolean} whether work is possible */
export function isAble() {
  const able = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);
  part("insecure").hidden = able;
  part("work").hidden = !able;
  return able;
}
