// From a reader's words to weighted terms, with the same steps and the same order as search/expansion.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  // Where the first surface stands that is not before the given letters; surfaces are in order.
  function placeOf(surfaces, letters) {
    let low = 0;
    let high = surfaces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (surfaces[middle] < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // vocabulary: { frequency(stem) -> number, 0 if unknown; surfaces; hasSurface(word); synonyms; longestSynonym; isStop(word) }
  function Readings(typed, lastGrows, vocabulary, settings) {
    const stems = typed.map(careSearch.stem);

    const term = (stem, weight, word) => ({ stem, weight, word });
    const isKnown = (stem) => vocabulary.frequency(stem) > 0;
    const isGrowing = (at) => at === typed.length - 1 && lastGrows;

    function beginningWith(letters) {
      const found = [];
      for (let at = placeOf(vocabulary.surfaces, letters); at < vocabulary.surfaces.length; at += 1) {
        if (!vocabulary.surfaces[at].startsWith(letters)) break;
        found.push(vocabulary.surfaces[at]);
      }
      return found;
    }

    // The stems of [rank…, word] entries, least rank first, each stem once.
    function stemsInOrder(ranked) {
      ranked.sort((a, b) => {
        const at = a.findIndex((value, place) => value !== b[place]);
        if (at < 0) return 0;
        return a[at] < b[at] ? -1 : 1;
      });
      return Array.from(new Set(ranked.map((entry) => careSearch.stem(entry[entry.length - 1]))));
    }

    function commonness(surface) {
      return -vocabulary.frequency(careSearch.stem(surface));
    }

    function synonyms(at) {
      const found = [];
      for (let length = 1; length <= vocabulary.longestSynonym; length += 1) {
        for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
          const phrase = stems.slice(start, start + length);
          (vocabulary.synonyms.get(phrase.join(" ")) || []).forEach((meant) => {
            const weight = phrase.every(isKnown) ? settings.synonym : settings.synonymOfUnknown;
            meant.forEach((stem) => {
              found.push(term(stem, weight / meant.length, typed.slice(start, start + length).join(" ")));
            });
          });
        }
      }
      return found;
    }

    function joined(at) {
      return [at - 1, at]
        .filter((start) => start >= 0 && start < typed.length - 1)
        .map((start) => typed[start] + typed[start + 1])
        .filter(vocabulary.hasSurface)
        .map((one) => term(careSearch.stem(one), settings.joined, one));
    }

    function split(at) {
      const word = typed[at];
      let best = null;
      for (let cut = settings.shortestPart; cut <= word.length - settings.shortestPart; cut += 1) {
        const parts = [word.slice(0, cut), word.slice(cut)];
        if (!parts.every(vocabulary.hasSurface)) continue;
        const pair = parts.map(careSearch.stem);
        const rarer = Math.min(...pair.map(vocabulary.frequency));
        if (best === null || rarer > best.rarer) best = { rarer, pair };
      }
      return best === null ? [] : best.pair.map((stem) => term(stem, settings.split, word));
    }

    function corrections(at) {
      const word = typed[at];
      if (word.length < settings.correctionLetters || /[0-9]/.test(word)) return [];
      const most = word.length >= settings.twoErrorsLetters ? 2 : 1;
      const near = beginningWith(word[0])
        .map((surface) => [careSearch.slips(word, surface, most), surface])
        .filter(([distance]) => distance <= most)
        .map(([distance, surface]) => [distance, commonness(surface), surface]);
      return stemsInOrder(near)
        .slice(0, settings.corrections)
        .map((stem, rank) => term(stem, settings.correction / (1 + rank / 2), word));
    }

    function completions(at, known) {
      const word = typed[at];
      if (word.length < settings.completionLetters) return [];
      const weight = known ? settings.completion : settings.completionOfUnknown;
      return stemsInOrder(beginningWith(word).map((surface) => [commonness(surface), surface]))
        .filter((stem) => stem !== stems[at])
        .slice(0, settings.completions)
        .map((stem) => term(stem, weight, word));
    }

    this.terms = function terms(at) {
      const stop = vocabulary.isStop(typed[at]);
      const known = !stop && isKnown(stems[at]);
      const covering = synonyms(at).concat(joined(at));
      return (known ? [term(stems[at], 1, typed[at])] : [])
        .concat(covering)
        .concat(known || stop || covering.length ? [] : split(at).concat(corrections(at)))
        .concat(isGrowing(at) ? completions(at, known) : []);
    };
    this.hasJustBegun = (at) => isGrowing(at) && typed[at].length < settings.completionLetters;
    this.stems = stems;
  }

  // The terms of a query in the order of scoring, the score of a full match, and how much of it means nothing here.
  careSearch.expand = function expand(text, vocabulary, settings) {
    const typed = careSearch.words(text).slice(0, settings.mostWords);
    const readings = new Readings(typed, careSearch.isBeingTyped(text), vocabulary, settings);
    const terms = new Map();
    const counted = new Set();
    let total = 0;
    let unknown = 0;
    typed.forEach((word, at) => {
      const found = readings.terms(at);
      found.forEach((term) => {
        if (!terms.has(term.stem) || terms.get(term.stem).weight < term.weight) terms.set(term.stem, term);
      });
      if (vocabulary.isStop(word) || counted.has(readings.stems[at])) return;
      if (!found.length && readings.hasJustBegun(at)) return;
      counted.add(readings.stems[at]);
      const idf = vocabulary.idf(found.length ? vocabulary.frequency(found[0].stem) : 0);
      total += idf;
      unknown += found.length ? 0 : idf;
    });
    if (total === 0) return { terms: [], fullScore: 1, unknownShare: 1 }; // nothing but stop words, or a word just begun
    return {
      terms: Array.from(terms.values()),
      fullScore: settings.fullMatch * total,
      unknownShare: unknown / total,
    };
  };
})(careSearch);
