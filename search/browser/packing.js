// Numbers and words from the text of an index, as search/packing.py wrote them.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const HALF = 45; // a digit below it ends a number, one from it on goes on
  const DIGITS = new Map();
  const BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const SIXES = new Uint8Array(128);

  for (let code = 33; DIGITS.size < 90; code += 1) {
    const sign = String.fromCharCode(code);
    if (!'"\\<'.includes(sign)) DIGITS.set(sign, DIGITS.size);
  }
  for (let at = 0; at < 64; at += 1) SIXES[BASE_64.charCodeAt(at)] = at;

  careSearch.numbers = function numbers(text) {
    const found = [];
    let value = 0;
    let place = 1;
    for (const sign of text) {
      const digit = DIGITS.get(sign);
      value += (digit % HALF) * place;
      if (digit >= HALF) {
        place *= HALF;
      } else {
        found.push(value);
        value = 0;
        place = 1;
      }
    }
    return found;
  };

  // Each word is written as the letters it shares with the word before it, counted, and the rest.
  careSearch.frontDecoded = function frontDecoded(text) {
    let before = "";
    return (text === "" ? [] : text.split(" ")).map((entry) => {
      before = before.slice(0, DIGITS.get(entry[0])) + entry.slice(1);
      return before;
    });
  };

  // The bytes of a text in base 64; of a piece of one, if it begins at a fourth letter.
  careSearch.bytes = function bytes(text) {
    const letters = text.replace(/=+$/, "");
    const found = new Uint8Array(Math.floor((letters.length * 3) / 4));
    const six = (at) => SIXES[letters.charCodeAt(at)]; // past the end undefined, which shifts to 0
    for (let at = 0, to = 0; at < letters.length; at += 4, to += 3) {
      const bits = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3);
      found[to] = bits >> 16;
      found[to + 1] = bits >> 8; // a typed array keeps the lowest byte, and nothing past its end
      found[to + 2] = bits;
    }
    return found;
  };
})(careSearch);
