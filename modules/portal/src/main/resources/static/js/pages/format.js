/** Figures and moments as all pages write them. */

const ZONE = "Asia/Shanghai";
const MOMENT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});
const UNITS = ["B", "kB", "MB", "GB"];

/** `2026-11-23 09:00:05` in the legal zone. @param {number} seconds POSIX */
export function moment(seconds) {
  return MOMENT.format(new Date(seconds * 1000));
}

/** `12.4 MB`. */
export function bytes(count) {
  const unit = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), UNITS.length - 1);
  const value = count / 1000 ** unit;
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

/** `1:05`, or `2:03:09` from an hour on. */
export function duration(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Groups of three: `1,234.56`. @param {string} plain decimal */
export function grouped(plain) {
  const [whole, fraction] = plain.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
