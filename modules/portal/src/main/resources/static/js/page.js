// What every page does where scripts run; nothing on a page depends on it.

/** Says something above the page's content, once. */
function say(kind, text) {
    document.querySelector(`[data-said="${kind}"]`)?.remove();
    if (text) {
        const note = document.createElement("p");
        note.className = "alert alert-info";
        note.dataset.said = kind;
        note.setAttribute("role", "status");
        note.textContent = text;
        document.getElementById("main")?.prepend(note);
    }
}

/** On a narrow screen a list's rows are cards; each cell then says what it is, and the table stays one to screen readers. */
function label(tables) {
    for (const table of tables) {
        const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim());
        table.role = "table";
        table.tBodies[0].role = "rowgroup";
        for (const row of table.tBodies[0].rows) {
            row.role = "row";
            [...row.cells].forEach((cell, column) => {
                cell.role = "cell";
                cell.dataset.label = heads[column];
            });
        }
        table.classList.add("labelled");
    }
}
label(document.querySelectorAll("table.list"));

/** A refusal is read first, by eyes and by screen readers; after the lists above it have their height. */
document.querySelector("[data-focus]")?.focus();

/** The browser knows of networks and not of the server, which may stand in the same building: asked, it tells by any answer. */
const isReached = () => fetch(import.meta.url, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) })
    .then(() => true, () => false);

const sayWhetherReached = (reached) => say("offline", reached ? "" : document.body.dataset.offline);
for (const change of ["offline", "online"]) {
    addEventListener(change, async () => sayWhetherReached(await isReached()));
}

/** A browser that believes to be offline sends nothing before it has reached the server, so that what was typed stays where it is. */
async function sendIfReached(form, button) {
    const reached = await isReached();
    sayWhetherReached(reached);
    if (reached) {
        form.dataset.reached = "yes";
        form.requestSubmit(button);
        delete form.dataset.reached;
    }
}

// A field called "method" hides the property of its form.
const isPost = (form) => form.getAttribute("method") === "post";

/** A button pressed twice acts once. */
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!isPost(form) || event.defaultPrevented) {
        return;
    }
    if (!navigator.onLine && !form.dataset.reached) {
        event.preventDefault();
        void sendIfReached(form, event.submitter);
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
    }
    form.dataset.sent = "yes";
});

/** An open menu closes when something else is meant. */
function closeMenus(except) {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
        menu.open = menu.contains(except);
    }
}
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        closeMenus(null);
    }
});

/** Coming back with the browser's button shows a form that can be sent again. */
window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
        delete form.dataset.sent;
    }
});

// What was typed into a form whose session had expired comes back after signing in, and what was not
// yet sent when the language is changed: to the same person, on the same page, in the same tab.
// Passwords and files are never kept.
const DRAFT = "gongcai.draft";
const person = document.body.dataset.person;

function keep(form, language) {
    const fields = [...new FormData(form)].filter(
        ([name, value]) => typeof value === "string" && form.elements[name]?.type !== "password"
            && form.elements[name]?.type !== "hidden");
    sessionStorage.setItem(DRAFT, JSON.stringify(
        { person, path: location.pathname, action: form.getAttribute("action"), fields, language }));
}

function bringBack(draft) {
    const form = [...document.forms].find((each) => each.getAttribute("action") === draft.action);
    for (const [name, value] of draft.fields) {
        for (const field of form?.querySelectorAll(`[name="${CSS.escape(name)}"]`) ?? []) {
            if (field.type === "checkbox" || field.type === "radio") {
                field.checked ||= field.value === value;
            } else if (field.type !== "hidden" && field.tagName !== "BUTTON") {
                field.value = value;
            }
        }
    }
    if (form && !draft.language) {
        say("restored", document.body.dataset.restored);
        form.scrollIntoView();
    }
}

if (location.pathname !== "/login") {
    const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
    sessionStorage.removeItem(DRAFT);
    if (draft?.path === location.pathname && draft.person === person
            && (draft.language || new URL(document.referrer || location.href).pathname === "/login")) {
        bringBack(draft);
    }
}

document.addEventListener("submit", (event) => {
    if (isPost(event.target) && !event.defaultPrevented && person && location.pathname !== "/login") {
        keep(event.target);
    }
});

const isTyped = (field) => field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue;

document.addEventListener("click", (event) => {
    const form = event.target.closest?.("a[hreflang]")
        && [...document.forms].find((each) => isPost(each) && [...each.elements].some(isTyped));
    if (form) {
        keep(form, true);
    }
});

// While the demo prepares itself, what is marked with data-follows keeps up by itself, except where
// somebody is just typing or choosing.
const isInUse = (part) => part.contains(document.activeElement) || part.querySelector("details[open]");

async function catchUp() {
    const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    for (const part of document.querySelectorAll("[data-follows]")) {
        const next = fresh.getElementById(part.id);
        if (next && !isInUse(part)) {
            part.replaceWith(document.adoptNode(next));
            label(next.querySelectorAll("table.list"));
        }
    }
}

async function follow() {
    if (document.querySelector("[data-preparing]")) {
        await catchUp().catch(() => undefined);
        setTimeout(follow, 2000);
    }
}
setTimeout(follow, 2000);

/** The demo's persons are told what waits for them when somebody looks. */
document.addEventListener("toggle", async (event) => {
    const persons = event.target.open ? event.target.querySelector("[data-persons]") : null;
    if (persons) {
        const answer = await fetch(persons.dataset.persons, { cache: "no-store", headers: { Accept: "text/html" } });
        if (answer.ok) {
            persons.innerHTML = await answer.text();
        }
    }
}, true);
