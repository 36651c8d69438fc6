// Ranks documents by the index that search/export.py wrote: the same terms, order and scores as Whoosh.
// It knows no page; it runs in a worker, on a page, and embedded in Python.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const FORMAT = 2;
  const DIGITS = decodeDigits();
  const HALF = 45; // a digit below it ends a number, one from it on goes on

  function decodeDigits() {
    const digits = new Map();
    for (let code = 33; digits.size < 90; code += 1) {
      const sign = String.fromCharCode(code);
      if (!'"\\<'.includes(sign)) digits.set(sign, digits.size);
    }
    return digits;
  }

  // Parts of indexes by name, each with the stamp of the index it belongs to.
  const parts = new Map();

  // Each part's script calls this as it loads.
  careSearch.part = function part(name, stamp, data) {
    parts.set(name, { stamp, data });
  };

  // Runs the scripts of those parts that no query has needed before, all at once.
  function fetchParts(names, load) {
    const missing = Array.from(new Set(names)).filter((name) => !parts.has(name));
    if (missing.length) load(missing);
  }

  // What the named part of this index holds.
  function partOf(index, name) {
    const part = parts.get(name);
    if (!part || part.stamp !== index.stamp) throw new Error("This part belongs to another search index.");
    return part.data;
  }

  function numbers(text) {
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
  }

  // Each word is written as the letters it shares with the word before it, counted, and the rest.
  function surfacesOf(index) {
    let before = "";
    return index.surfaces.split(" ").map((entry) => {
      before = before.slice(0, DIGITS.get(entry[0])) + entry.slice(1);
      return before;
    });
  }

  function phrasesOf(lines) {
    return lines.map((line) => line.split(" "));
  }

  // Documents and counts by field of one stem; read when first asked for.
  function Postings(index, stems) {
    const frequencies = numbers(index.frequencies);
    const places = new Map(stems.map((stem, at) => [stem, at]));
    const read = new Map();
    const onceInBody = Math.pow(4, index.fields.length - 1);

    function decoded(record) {
      const values = numbers(record);
      const found = [];
      let document = -1;
      for (let at = 0; at < values.length; ) {
        document += Math.floor(values[at] / 2) + 1;
        let pattern = values[at] % 2 ? values[at + 1] : onceInBody;
        at += 1 + (values[at] % 2);
        const counts = index.fields.map(() => {
          const count = pattern % 4;
          pattern = Math.floor(pattern / 4);
          return count;
        });
        found.push([document, counts.map((count) => (count === 3 ? count + values[at++] : count))]);
      }
      return found;
    }

    const partWith = (stem) => "postings-" + Math.floor(places.get(stem) / index.stemsInPart);

    function recordOf(stem) {
      return partOf(index, partWith(stem)).split(" ")[places.get(stem) % index.stemsInPart];
    }

    // The names of the parts that hold these stems.
    this.parts = (asked) => asked.filter((stem) => places.has(stem)).map(partWith);
    this.frequency = (stem) => (places.has(stem) ? frequencies[places.get(stem)] : 0);
    this.of = function of(stem) {
      if (!places.has(stem)) return [];
      if (!read.has(stem)) read.set(stem, decoded(recordOf(stem)));
      return read.get(stem);
    };
  }

  function roundedIdf(documents, frequency) {
    const rarity = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    return Math.floor(rarity * 1e6 + 0.5) / 1e6;
  }

  function vocabularyOf(index, surfaces, postings) {
    const written = new Set(surfaces);
    const stops = new Set(index.stopWords);
    const synonyms = new Map();
    index.synonyms.forEach(([says, means]) => says.forEach((phrase) => synonyms.set(phrase, phrasesOf(means))));
    return {
      surfaces,
      synonyms,
      longestSynonym: phrasesOf(Array.from(synonyms.keys())).reduce((most, says) => Math.max(most, says.length), 0),
      frequency: postings.frequency,
      hasSurface: (word) => written.has(word),
      isStop: (word) => stops.has(word),
      idf: (frequency) => roundedIdf(index.documents, frequency),
    };
  }

  // A text cut into [words, is a match] parts.
  function marked(text, stems) {
    const parts = [];
    let end = 0;
    text.replace(/[A-Za-z0-9\u00c0-\u024f'’]+/g, (word, at) => {
      const isMatch = careSearch.words(word).some((each) => stems.has(careSearch.stem(each)));
      if (isMatch) {
        parts.push([text.slice(end, at), false], [word, true]);
        end = at + word.length;
      }
      return word;
    });
    return parts.concat([[text.slice(end), false]]).filter(([words]) => words !== "");
  }

  // Opens an index. Throws where it was made for another engine. load(names) runs the scripts of these parts of it:
  // each has called careSearch.part when it returns.
  careSearch.open = function open(index, load) {
    if (!index || index.format !== FORMAT) throw new Error("This search index was made for another version.");
    const settings = index.settings;
    const surfaces = surfacesOf(index);
    const stems = Array.from(new Set(surfaces.map(careSearch.stem))).sort();
    const postings = new Postings(index, stems);
    const vocabulary = vocabularyOf(index, surfaces, postings);
    const lengths = numbers(index.lengths);
    const crisis = Object.assign({}, index.crisis, {
      phrases: phrasesOf(index.crisis.phrases),
      ordinary: phrasesOf(index.crisis.ordinary),
      joined: new Set(index.crisis.joined),
    });

    function share(document, counts) {
      let sum = 0;
      index.fields.forEach((field, at) => {
        if (counts[at] === 0) return;
        const length = lengths[document * index.fields.length + at];
        const norm = 1 - settings.lengthShare + (settings.lengthShare * length) / field.average;
        sum += (field.weight * counts[at]) / norm;
      });
      return sum;
    }

    function ranked(query, limit) {
      const scores = new Map();
      query.terms.forEach((term) => {
        const found = postings.of(term.stem);
        const height = term.weight * vocabulary.idf(found.length) * (settings.saturation + 1);
        found.forEach(([document, counts]) => {
          const x = share(document, counts);
          scores.set(document, (scores.get(document) || 0) + (height * x) / (settings.saturation + x));
        });
      });
      return Array.from(scores)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, limit)
        .map(([document, score]) => ({ document, score: score / query.fullScore }));
    }

    const textPart = (document) => "texts-" + Math.floor(document / index.documentsInPart);
    // What a result shows: [address, title, text, kind and whether it is an answer].
    const shown = (document) => partOf(index, textPart(document))[document % index.documentsInPart];

    function result(document, score, asked) {
      const [address, title, text, kind] = shown(document);
      return {
        document,
        score,
        fits: score >= settings.floor,
        address,
        title: marked(title, asked),
        text: marked(text, asked),
        kind: index.kinds[Math.floor(kind / 2)],
        isAnswer: kind % 2 === 1,
      };
    }

    // The best documents, whether help comes first, and whether nothing here answers.
    function answer(text, limit) {
      const query = careSearch.expand(text, vocabulary, settings);
      const stemsAsked = query.terms.map((term) => term.stem);
      fetchParts(postings.parts(stemsAsked), load);
      const hits = ranked(query, limit);
      fetchParts(hits.map(({ document }) => textPart(document)), load);
      const asked = new Set(stemsAsked);
      return {
        crisis: careSearch.isCrisis(text, crisis),
        abstains: hits.length === 0 || hits[0].score < settings.floor || query.unknownShare > settings.mostUnknown,
        results: hits.map(({ document, score }) => result(document, score, asked)),
      };
    }

    return { answer };
  };
})(careSearch);
