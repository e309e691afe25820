/** Amounts in capital words, as the server's rules write them on opening records: 壹佰贰拾万元整. */

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

/** @param {string} plain yuan as a plain decimal of at most two digits after the point, below 10^16 */
export function inWords(plain) {
  const [whole, fraction = ""] = plain.split(".");
  const yuan = BigInt(whole);
  const fen = Number(fraction.padEnd(2, "0"));
  if (yuan === 0n && fen === 0) {
    return "零元整";
  }
  return (yuan === 0n ? "" : `${wholeWords(yuan)}元`) + fractionWords(yuan, fen);
}

function fractionWords(yuan, fen) {
  if (fen === 0) {
    return "整";
  }
  const [jiao, last] = [Math.floor(fen / 10), fen % 10];
  const skipped = yuan > 0n && (jiao === 0 || yuan % 100n === 0n); // one zero is spoken for several skipped digits
  return (skipped ? "零" : "") + (jiao > 0 ? `${DIGITS[jiao]}角` : "") + (last > 0 ? `${DIGITS[last]}分` : "整");
}

function wholeWords(yuan) {
  let words = "";
  let rest = yuan;
  for (let group = 0; rest > 0n; group++) {
    const four = Number(rest % 10_000n);
    rest /= 10_000n;
    if (four > 0) {
      const gapAbove = rest > 0n && (four < 1000 || rest % 10_000n === 0n);
      words = (gapAbove ? "零" : "") + fourWords(four) + unit(group, words) + words;
    }
  }
  return words;
}

/** 万亿 shares its 亿 with the group of 亿 below it, if there is one. */
function unit(group, below) {
  return group === 3 && below.includes("亿") ? "万" : GROUPS[group];
}

function fourWords(number) {
  let words = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = words.length > 0;
    } else {
      words += (gap ? "零" : "") + DIGITS[digit] + PLACES[place];
      gap = false;
    }
  }
  return words;
}
