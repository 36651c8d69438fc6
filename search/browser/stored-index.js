// An index that search/export.py wrote: its words, postings and texts, each read from its part when first asked for.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const FORMAT = 3;

  // Parts of indexes by name, each with the stamp of the index it belongs to.
  const parts = new Map();

  // Each part's script calls this as it loads.
  careSearch.part = function part(name, stamp, data) {
    parts.set(name, { stamp, data });
  };

  // The names of the parts that have scripts of their own.
  careSearch.partsOf = function partsOf(known) {
    const numbered = (kind) => Array.from({ length: known.apart[kind] }, (_, number) => kind + "-" + number);
    return Object.keys(known.apart).reduce((names, kind) => names.concat(numbered(kind)), []);
  };

  // The last place in starts that is not above number; starts are in order, the first is 0.
  function placeIn(starts, number) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= number) low = middle;
      else high = middle;
    }
    return low;
  }

  function sumsOf(gaps) {
    let sum = 0;
    return careSearch.numbers(gaps).map((gap) => {
      sum += gap;
      return sum;
    });
  }

  // known: the index as its script holds it. load(names) runs the scripts of these parts of it: each has called
  // careSearch.part when it returns. Throws where the index was made for another engine.
  careSearch.indexOf = function indexOf(known, load) {
    if (!known || known.format !== FORMAT) throw new Error("This search index was made for another version.");
    const fields = known.fields;
    const lengths = careSearch.numbers(known.lengths);
    const titleLengths = careSearch.numbers(known.titleLengths).map((halves) => halves / 2);
    const lost = careSearch.numbers(known.standing); // percent that do not count
    const stemsBefore = sumsOf(known.stemsInWords);
    const postingStarts = sumsOf(known.postingGaps);
    const textStarts = sumsOf(known.textGaps);
    const onceInBody = Math.pow(4, fields.length - 1);
    const wordParts = new Map();
    const postings = new Map();

    Object.keys(known.parts).forEach((name) => careSearch.part(name, known.stamp, known.parts[name]));

    function fetchParts(names) {
      const missing = Array.from(new Set(names)).filter((name) => !parts.has(name) || parts.get(name).stamp !== known.stamp);
      if (missing.length) load(missing);
    }

    // What the named part of this index holds.
    function partOf(name) {
      fetchParts([name]);
      const part = parts.get(name);
      if (!part || part.stamp !== known.stamp) throw new Error("This part belongs to another search index.");
      return part.data;
    }

    const wordPart = (word) => known.letters.findIndex((letters) => letters.includes(word[0]));

    // The words that share a part with this one: as written, their stems, and how many documents hold each stem.
    function wordsNear(word) {
      const number = wordPart(word);
      if (number < 0) return { surfaces: [], written: new Set(), stems: new Map() };
      if (!wordParts.has(number)) {
        const [coded, frequencies] = partOf("words-" + number);
        const surfaces = careSearch.frontDecoded(coded);
        const stems = Array.from(new Set(surfaces.map(careSearch.stem))).sort();
        const counts = careSearch.numbers(frequencies);
        const before = number === 0 ? 0 : stemsBefore[number - 1];
        wordParts.set(number, {
          surfaces,
          written: new Set(surfaces),
          stems: new Map(stems.map((stem, at) => [stem, { place: before + at, frequency: counts[at] }])),
        });
      }
      return wordParts.get(number);
    }

    const stemOf = (stem) => wordsNear(stem).stems.get(stem);

    function decoded(record) {
      const values = careSearch.numbers(record);
      const found = [];
      let document = -1;
      for (let at = 0; at < values.length; ) {
        document += Math.floor(values[at] / 2) + 1;
        let pattern = values[at] % 2 ? values[at + 1] : onceInBody;
        at += 1 + (values[at] % 2);
        const counts = fields.map(() => {
          const count = pattern % 4;
          pattern = Math.floor(pattern / 4);
          return count;
        });
        found.push([document, counts.map((count) => (count === 3 ? count + values[at++] : count))]);
      }
      return found;
    }

    function fetchWords(words) {
      const numbers = words.map(wordPart).filter((number) => number >= 0);
      fetchParts(numbers.map((number) => "words-" + number));
    }

    function fetchPostings(stems) {
      fetchWords(stems);
      const places = stems.map(stemOf).map((stem) => stem.place);
      fetchParts(places.map((place) => "postings-" + placeIn(postingStarts, place)));
    }

    // Documents and counts by field of one stem of the index.
    function postingsOf(stem) {
      if (!postings.has(stem)) {
        const place = stemOf(stem).place;
        const part = placeIn(postingStarts, place);
        postings.set(stem, decoded(partOf("postings-" + part).split(" ")[place - postingStarts[part]]));
      }
      return postings.get(stem);
    }

    const textPart = (document) => "texts-" + placeIn(textStarts, document);

    return {
      documents: known.documents,
      surfacesNear: (word) => wordsNear(word).surfaces,
      hasSurface: (word) => wordsNear(word).written.has(word),
      frequency: (stem) => (stemOf(stem) ? stemOf(stem).frequency : 0),
      lengthOf: (document, field) => lengths[document * fields.length + field],
      standing: (document) => 100 - lost[document],
      titleLength: (document) => titleLengths[document],
      fetchWords,
      fetchPostings,
      postingsOf,
      holding: (stem) => (stemOf(stem) ? postingsOf(stem).map(([document]) => document) : []),
      fetchTexts: (documents) => fetchParts(documents.map(textPart)),
      // What a result shows: [address, title, text, kind and whether it is an answer, title of its page].
      textOf: (document) => partOf(textPart(document))[document - textStarts[placeIn(textStarts, document)]],
    };
  };
})(careSearch);
