// Keeps the parts of a page up to date that are marked
//   <div data-live="/stream" data-live-fragment="/html">…</div>
// and says by itself whether it is connected. After every (re)connection the part is fetched anew,
// so a page that was away catches up; an event "live:stale" at the part does the same. Without scripts the page shows what was true when it loaded.

/** The legal time of the server: its last word plus what has passed here since. */
class ServerClock {
    #said;
    #heard = performance.now();

    constructor(milliseconds) {
        this.#said = milliseconds;
    }

    hear(milliseconds) {
        this.#said = milliseconds;
        this.#heard = performance.now();
    }

    now() {
        return new Date(this.#said + performance.now() - this.#heard);
    }
}

const TIME = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", timeStyle: "medium", dateStyle: "short" });
const TIME_OF_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", timeStyle: "short" });

function startClock(element) {
    const clock = new ServerClock(Number(element.dataset.liveClock));
    const show = () => {
        element.textContent = TIME.format(clock.now());
        countDown(clock.now());
    };
    show();
    // What was just put in counts at once and not only from the next second on.
    document.addEventListener("live:shown", show);
    setInterval(show, 1000);
    return clock;
}

/** What is marked with data-live-until (milliseconds) counts down to it by the server's clock. */
function countDown(now) {
    for (const element of document.querySelectorAll("[data-live-until]")) {
        const left = Math.max(0, Math.ceil((Number(element.dataset.liveUntil) - now) / 1000));
        element.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
}

/** A part of the page that is fetched anew whenever its stream says so. */
class LivePart {
    #element;
    #gently;
    #failed;
    #turns = 0;
    #shown = 0;

    constructor(element, failed) {
        this.#element = element;
        this.#gently = element.dataset.liveGently !== undefined;
        this.#failed = failed;
        element.addEventListener("live:stale", () => this.fetch());
        this.#keepAsking(Number(element.dataset.liveEvery ?? 0));
    }

    /** Where not everything that changes is told: `data-live-every="5"` asks again every five seconds. */
    #keepAsking(seconds) {
        if (seconds > 0) {
            setInterval(() => document.hidden || this.#isInUse() || this.fetch(), seconds * 1000);
        }
    }

    /** Nobody loses a button from under the finger, nor, where `data-live-gently` says so, what was typed or unfolded. */
    #isInUse() {
        return this.#element.contains(document.activeElement) || (this.#gently && this.#isChanged());
    }

    #isChanged() {
        return this.#element.querySelector("details[open]") !== null
            || [...this.#element.querySelectorAll("input, textarea")].some(
                (input) => input.value !== input.defaultValue || input.checked !== input.defaultChecked);
    }

    async fetch() {
        if (this.#gently && this.#isInUse()) {
            return;
        }
        const turn = ++this.#turns;
        try {
            const answer = await fetch(this.#element.dataset.liveFragment, {
                cache: "no-store", headers: { Accept: "text/html" }, redirect: "manual",
            });
            if (answer.ok) {
                this.#show(await answer.text(), turn);
            } else if (answer.type === "opaqueredirect") {
                this.#failed();
            }
        } catch {
            this.#failed();
        }
    }

    put(html) {
        this.#show(html, ++this.#turns);
    }

    /** A slow answer must not put back what was true before a later turn. */
    #show(html, turn) {
        if (turn < this.#shown || (this.#gently && this.#isInUse())) {
            return;
        }
        this.#shown = turn;
        this.#element.innerHTML = html;
        this.#element.dispatchEvent(new CustomEvent("live:shown", { bubbles: true }));
    }
}

/** The server's heart beats every 15 seconds; a line that is silent for longer is dead, though nobody said so. */
const SILENCE = 40_000;

/** A connection and the parts that follow it: one for all of them, as browsers keep few to one host. */
class LiveStream {
    #address;
    #status = document.querySelector("[data-live-status]");
    #clock;
    #parts = [];
    #source;
    #away = false;
    #wait = 1000;
    #since;
    #heard = 0;

    constructor(address, clock) {
        this.#address = address;
        this.#clock = clock;
        this.#connect();
        addEventListener("pagehide", () => this.#source.close());
        addEventListener("pageshow", (event) => event.persisted && this.#connect());
        addEventListener("online", () => this.#retry());
        addEventListener("offline", () => this.#lost());
        setInterval(() => performance.now() - this.#heard > SILENCE && this.#lost(), 5000);
    }

    carry(element) {
        this.#parts.push(new LivePart(element, () => this.#failed()));
    }

    #connect() {
        this.#heard = performance.now();
        this.#source = new EventSource(this.#address);
        this.#source.addEventListener("open", () => this.#opened());
        this.#source.addEventListener("error", () => this.#failed());
        this.#source.addEventListener("changed", () => this.#fetch());
        this.#source.addEventListener("fragment", (event) => this.#parts.forEach((part) => part.put(event.data)));
        this.#source.addEventListener("clock", (event) => {
            this.#heard = performance.now();
            this.#clock?.hear(Number(event.data));
        });
    }

    #fetch() {
        this.#parts.forEach((part) => void part.fetch());
    }

    #opened() {
        this.#away = false;
        this.#wait = 1000;
        this.#say("connected", this.#status?.dataset.connected);
        this.#fetch();
    }

    #failed() {
        if (!this.#away) {
            this.#away = true;
            this.#say("reconnecting", this.#status?.dataset.reconnecting);
            this.#since = this.#clock?.now() ?? new Date();
        } else {
            this.#say("away", this.#status?.dataset.away?.replace("{0}", TIME_OF_DAY.format(this.#since)));
        }
        // The browser tries again by itself, except after an answer that is no stream.
        if (this.#source.readyState === EventSource.CLOSED) {
            setTimeout(() => this.#retry(), this.#wait);
            this.#wait = Math.min(this.#wait * 2, 30_000);
        }
    }

    /** Without a word of the browser's: an open stream may outlive its network. */
    #lost() {
        if (this.#source.readyState !== EventSource.CLOSED) {
            this.#source.close();
            this.#failed();
        }
    }

    #retry() {
        if (this.#source.readyState === EventSource.CLOSED) {
            this.#connect();
        }
    }

    #say(state, text) {
        if (this.#status && text) {
            this.#status.dataset.state = state;
            this.#status.textContent = text;
        }
    }
}

const shown = document.querySelector("[data-live-clock]");
const clock = shown ? startClock(shown) : undefined;
const streams = new Map();
for (const element of document.querySelectorAll("[data-live]")) {
    const address = element.dataset.live;
    streams.set(address, streams.get(address) ?? new LiveStream(address, clock));
    streams.get(address).carry(element);
}
