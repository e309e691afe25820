/** The page of signing keys: make, import, enrol. */
import { openKeyStore } from "../trust/keystore.js";
import { attempt, facts, isAble, newPassphrase, offerFile, onClick, onSubmit, part, parts, row, serverAt } from "./page.js";
import { enrol } from "./signing-keys.js";
import { moment } from "./format.js";

const server = serverAt(facts.base);
const enrolled = new Set(facts.enrolled.split(" "));

if (isAble()) {
  await start(await openKeyStore());
}

async function start(store) {
  await listLocal(store);
  onSubmit(part("make"), (form) => make(store, form));
  onSubmit(part("import"), (form) => importFile(store, form));
}

async function make(store, form) {
  const key = await store.createSigningKey({ by: form.elements.by.value, passphrase: newPassphrase(form) });
  offerFile(part("key-file"), key.file);
  part("made").hidden = false;
  form.hidden = true;
  part("made-heading").focus();
  const saved = part("saved");
  const button = part("enrol-made");
  saved.addEventListener("change", () => void (button.disabled = !saved.checked));
  button.addEventListener("click", () => void attempt(button, () => enrolAndReload(store, key.id)));
  await listLocal(store);
}

async function importFile(store, form) {
  const text = await form.elements.file.files[0].text();
  await store.importSigningKey({ text, passphrase: form.elements.passphrase.value });
  form.reset();
  await listLocal(store);
  part("local-heading").focus();
}

async function listLocal(store) {
  const keys = await store.listSigningKeys();
  const fresh = keys.filter((key) => !enrolled.has(key.id));
  part("local").replaceChildren(...fresh.map((key) => localRow(store, key)));
  part("local-section").hidden = fresh.length === 0;
  const here = new Set(keys.map((key) => key.id));
  parts("is-here").forEach((mark) => void (mark.hidden = !here.has(mark.dataset.key)));
  parts("is-elsewhere").forEach((mark) => void (mark.hidden = here.has(mark.dataset.key)));
}

function localRow(store, key) {
  const item = row("local-key", { by: key.by, id: key.id.slice(0, 16), at: moment(key.createdAt / 1000) });
  onClick(part("enrol", item), () => enrolAndReload(store, key.id));
  return item;
}

async function enrolAndReload(store, id) {
  await enrol({ store, id, server });
  location.assign(facts.after);
}
