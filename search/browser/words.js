// From text to words, with the same steps as search/analysis.py and search/nearness.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const UNDECOMPOSED = { "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ı": "i" };

  careSearch.fold = function fold(text) {
    return text
      .replace(/['`\u00ad\u00b4\u02bc\u2018\u2019\u200b-\u200d\u2032\ufeff]/g, "")
      .replace(/[\u00aa-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff10-\uff5a]/g, (sign) => sign.normalize("NFKD"))
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[ßæÆœŒøØłŁđĐı]/g, (sign) => UNDECOMPOSED[sign])
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replace(/([0-9]),(?=[0-9]{3})/g, "$1");
  };

  careSearch.words = function words(text) {
    return careSearch.fold(text).match(/[a-z0-9]{1,40}/g) || [];
  };

  careSearch.isBeingTyped = function isBeingTyped(text) {
    return /[a-z0-9]$/.test(careSearch.fold(text.slice(-4)));
  };

  // Letters to insert, drop, change or swap with a neighbor; most + 1 if more.
  careSearch.slips = function slips(typed, meant, most) {
    if (Math.abs(typed.length - meant.length) > most) return most + 1;
    let last = [];
    let before = [];
    let row = Array.from({ length: meant.length + 1 }, (_, at) => at);
    for (let i = 1; i <= typed.length; i += 1) {
      last = before;
      before = row;
      row = [i];
      for (let j = 1; j <= meant.length; j += 1) {
        const changed = typed[i - 1] === meant[j - 1] ? 0 : 1;
        let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + changed);
        if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) {
          cost = Math.min(cost, last[j - 2] + 1);
        }
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
    }
    return Math.min(row[meant.length], most + 1);
  };
})(careSearch);
