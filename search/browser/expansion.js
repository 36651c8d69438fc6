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

  // vocabulary: { frequency(stem) -> number, 0 if unknown; surfacesNear(word) -> words of ours in order, all with its first
  // letter among them; hasSurface(word); synonyms; longestSynonym; isStop(word); idf(frequency) }
  function Readings(typed, lastGrows, vocabulary, settings) {
    const stems = typed.map(careSearch.stem);

    const term = (stem, weight, word) => ({ stem, weight, word });
    const isKnown = (stem) => vocabulary.frequency(stem) > 0;
    const isGrowing = (at) => at === typed.length - 1 && lastGrows;

    function beginningWith(letters) {
      const found = [];
      const surfaces = vocabulary.surfacesNear(letters);
      for (let at = placeOf(surfaces, letters); at < surfaces.length && surfaces[at].startsWith(letters); at += 1) {
        found.push(surfaces[at]);
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
      if (word.length < settings.completionLetters || vocabulary.isStop(word)) return [];
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

  // The terms of a query in the order of scoring; the words that say something, with the stems of ours that stand for
  // them; the idf of all of them, and how much of it means nothing here.
  careSearch.expand = function expand(text, vocabulary, settings) {
    const typed = careSearch.words(text).slice(0, settings.mostWords);
    vocabulary.fetchWords(typed);
    const readings = new Readings(typed, careSearch.isBeingTyped(text), vocabulary, settings);
    const terms = new Map();
    const said = new Map();
    typed.forEach((word, at) => {
      const found = readings.terms(at);
      found.forEach((term) => {
        if (!terms.has(term.stem) || terms.get(term.stem).weight < term.weight) terms.set(term.stem, term);
      });
      const stem = readings.stems[at];
      if (vocabulary.isStop(word) || said.has(stem) || (!found.length && readings.hasJustBegun(at))) return;
      const stems = found.map((term) => term.stem);
      said.set(stem, { stem, found: stems, idf: vocabulary.idf(stems.length ? vocabulary.frequency(stems[0]) : 0) });
    });
    const words = Array.from(said.values());
    const sum = (some) => some.reduce((total, word) => total + word.idf, 0);
    const unknown = words.filter((word) => !word.found.length);
    return {
      terms: words.length ? Array.from(terms.values()) : [],
      words,
      unknown,
      total: sum(words),
      unknownShare: words.length ? sum(unknown) / sum(words) : 1,
    };
  };
})(careSearch);
