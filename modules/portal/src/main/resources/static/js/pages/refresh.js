// Asks anew for the parts of a page marked with
//   <div data-refresh="/html" data-every="1000">… <p data-waiting="yes"> …</div>
// as long as something in them says that it waits. Nobody who is typing there is disturbed.

const shown = new WeakMap();
const isWaiting = (part) => part.querySelector("[data-waiting]") !== null;
const isInUse = (part) => part.contains(document.activeElement);

async function refresh(part) {
    const answer = await fetch(part.dataset.refresh, {
        cache: "no-store", headers: { Accept: "text/html" }, redirect: "manual",
    });
    const html = answer.ok ? await answer.text() : shown.get(part);
    // What has not changed is left alone, so that nobody loses the place where they read.
    if (html !== shown.get(part) && !isInUse(part)) {
        shown.set(part, html);
        part.innerHTML = html;
        part.dispatchEvent(new CustomEvent("refresh:shown", { bubbles: true }));
    }
}

async function follow(part) {
    if (isWaiting(part) && !document.hidden) {
        // The server or the network may be away for a while; the next turn asks again.
        await refresh(part).catch(() => undefined);
    }
    if (isWaiting(part)) {
        setTimeout(follow, Number(part.dataset.every), part);
    }
}

for (const part of document.querySelectorAll("[data-refresh]")) {
    setTimeout(follow, Number(part.dataset.every), part);
}
