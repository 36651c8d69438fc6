// How close a query is in meaning to every document, with the same whole numbers as search/meaning/closeness.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const RESOLUTION = 4096;
  const EIGHTHS = [1, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951, 1.5422108254079407,
    1.681792830507429, 1.8340080864093424];

  const OWN_ROW = 0.8;

  // table: { digest, dims, stems, lengths, signs }, vectors: { digest, codes } as search/export.py wrote them;
  // holding(stem) -> the documents that hold it. Gives closeness(words) -> the cosine with each document, or null
  // where no word has a row.
  careSearch.meaning = function meaning(table, vectors, holding) {
    if (table.digest !== vectors.digest) throw new Error("These vectors were made with another word table.");
    const dims = table.dims;
    const places = new Map(careSearch.frontDecoded(table.stems).map((stem, at) => [stem, at]));
    const lengthBytes = careSearch.bytes(table.lengths);
    const signLetters = dims / 6; // of base 64, for each stem
    const codes = codesOf(vectors.codes);
    const documents = codes.length / dims;
    const lengths = lengthsOf();
    const sums = sumOf(Array.from(lengths, (_, document) => document));
    const usualLength = Math.sqrt(codes.reduce((sum, code) => sum + code * code, 0) / documents);

    function codesOf(text) {
      const packed = careSearch.bytes(text);
      const found = new Int8Array(packed.length * 2);
      packed.forEach((byte, at) => {
        found[2 * at] = 2 * (byte & 15) - 15;
        found[2 * at + 1] = 2 * (byte >> 4) - 15;
      });
      return found;
    }

    function lengthsOf() {
      const found = new Float64Array(documents);
      for (let document = 0; document < documents; document += 1) {
        let squares = 0;
        for (let at = document * dims; at < (document + 1) * dims; at += 1) squares += codes[at] * codes[at];
        found[document] = Math.sqrt(squares);
      }
      return found;
    }

    function sumOf(some) {
      const total = new Float64Array(dims);
      some.forEach((document) => {
        for (let at = 0; at < dims; at += 1) total[at] += codes[document * dims + at];
      });
      return total;
    }

    function lengthOf(place) {
      const byte = lengthBytes[place];
      return EIGHTHS[byte % 8] * Math.pow(2, (byte >> 3) - 16);
    }

    function tableRow(place, share) {
      const weight = Math.floor(share * lengthOf(place) + 0.5);
      const signs = careSearch.bytes(table.signs.slice(place * signLetters, (place + 1) * signLetters));
      return Float64Array.from({ length: dims }, (_, at) => ((signs[at >> 3] >> (at & 7)) & 1 ? weight : -weight));
    }

    // The row of a word that the table lacks: what the documents that hold it share.
    function ownRow(held, share) {
      const scale = Math.sqrt(dims) / usualLength;
      return sumOf(held).map((sum, at) => {
        const shared = sum / held.length - sums[at] / documents;
        return Math.floor(share * (OWN_ROW * shared * scale) + 0.5);
      });
    }

    function rowOf(word) {
      const share = RESOLUTION * Math.sqrt(Math.sqrt(word.idf));
      for (const stem of [word.stem].concat(word.found)) {
        if (places.has(stem)) return tableRow(places.get(stem), share);
        const held = holding(stem);
        if (held.length) return ownRow(held, share);
      }
      return new Float64Array(dims);
    }

    function directionOf(words) {
      const total = new Float64Array(dims);
      words.map(rowOf).forEach((row) => row.forEach((part, at) => (total[at] += part)));
      return total;
    }

    return function closeness(words) {
      const direction = directionOf(words);
      const length = Math.sqrt(direction.reduce((sum, part) => sum + part * part, 0));
      if (length === 0) return null;
      const found = new Float64Array(documents);
      for (let document = 0; document < documents; document += 1) {
        let sum = 0;
        const start = document * dims;
        for (let at = 0; at < dims; at += 1) sum += codes[start + at] * direction[at];
        found[document] = sum / (length * lengths[document]);
      }
      return found;
    };
  };
})(careSearch);
