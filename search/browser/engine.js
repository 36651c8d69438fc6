// Ranks documents by the index that search/export.py wrote: the same terms, order and scores as Whoosh.
// It knows no page; it runs in a worker, on a page, and embedded in Python.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const phrasesOf = (lines) => lines.map((line) => line.split(" "));

  function roundedIdf(documents, frequency) {
    const rarity = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    return Math.floor(rarity * 1e6 + 0.5) / 1e6;
  }

  function vocabularyOf(known, index) {
    const stops = new Set(known.stopWords);
    const synonyms = new Map();
    known.synonyms.forEach(([says, means]) => says.forEach((phrase) => synonyms.set(phrase, phrasesOf(means))));
    return Object.assign({}, index, {
      synonyms,
      longestSynonym: phrasesOf(Array.from(synonyms.keys())).reduce((most, says) => Math.max(most, says.length), 0),
      isStop: (word) => stops.has(word),
      idf: (frequency) => roundedIdf(index.documents, frequency),
    });
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

  // Opens an index. Throws where it was made for another engine. load(names) runs the scripts of these parts of it.
  careSearch.open = function open(known, load) {
    const index = careSearch.indexOf(known, load);
    const settings = known.settings;
    const vocabulary = vocabularyOf(known, index);
    const crisis = careSearch.openCrisis(known.crisis, known.matching);
    const signposts = careSearch.openSignposts(known.signposts, known.matching);
    let closeness = () => null;

    const norms = normsOf();

    // By what a word's count in a field is divided: 1 for a field of average length.
    function normsOf() {
      const fields = known.fields.length;
      return Float64Array.from({ length: index.documents * fields }, (_, at) => {
        const length = index.lengthOf(Math.floor(at / fields), at % fields);
        return 1 - settings.lengthShare + (settings.lengthShare * length) / known.fields[at % fields].average;
      });
    }

    function share(document, counts) {
      let sum = 0;
      for (let at = 0; at < counts.length; at += 1) {
        if (counts[at] > 0) sum += (known.fields[at].weight * counts[at]) / norms[document * counts.length + at];
      }
      return sum;
    }

    function lengthOf(query, terms) {
      const squares = terms.reduce((sum, { weight, idf }) => sum + Math.pow(weight * idf, 2), 0);
      return Math.sqrt(squares + query.unknown.reduce((sum, word) => sum + Math.pow(word.idf, 2), 0));
    }

    // The score by words of every document, 0 without a term: BM25F, and the cosine of query and title.
    function scoresByWords(query) {
      const scores = new Float64Array(index.documents);
      if (query.terms.length === 0) return scores;
      const fullScore = settings.fullMatch * query.total;
      const terms = query.terms.map(({ stem, weight }) => {
        const found = index.postingsOf(stem);
        return { found, weight, idf: vocabulary.idf(found.length) };
      });
      const length = lengthOf(query, terms);
      terms.forEach(({ found, weight, idf }) => {
        const height = weight * idf * (settings.saturation + 1);
        const gain = (settings.likeness * fullScore * weight * idf * idf) / length;
        found.forEach(([document, counts]) => {
          const x = share(document, counts);
          scores[document] += (height * x) / (settings.saturation + x);
          if (counts[known.titleField]) scores[document] += gain / index.titleLength(document);
        });
      });
      return scores.map((score) => score / fullScore);
    }

    // A score as it counts, in whole billionths, so that equals are equal in every engine.
    function standing(document, score) {
      return Math.floor(((score * index.standing(document)) / 100) * 1e9 + 0.5) / 1e9;
    }

    // The highest scores, of equals the earlier document; none that is not above 0.
    function best(byWords, close, limit) {
      const hits = [];
      byWords.forEach((words, document) => {
        const fused = close ? settings.byMeaning * close[document] + settings.byWords * words : words;
        const score = standing(document, fused);
        if (score <= 0 || (hits.length === limit && score <= hits[limit - 1].score)) return;
        let place = hits.length;
        while (place > 0 && hits[place - 1].score < score) place -= 1;
        hits.splice(place, 0, { document, score });
        if (hits.length > limit) hits.pop();
      });
      return hits;
    }

    // How much speaks for answering with the best result: see search/settings.py.
    function grounds(query, hits) {
      if (!hits.length) return 0;
      const { document, score } = hits[0];
      const isHeld = (word) => word.found.some((stem) => index.holding(stem).includes(document));
      const held = query.words.filter(isHeld).reduce((sum, word) => sum + word.idf, 0);
      return score + held / query.total - query.unknownShare;
    }

    function result({ document, score }, asked) {
      const [address, title, text, kind, page] = index.textOf(document);
      return {
        document,
        score,
        fits: score >= settings.floor,
        address,
        title: marked(title, asked),
        text: marked(text, asked),
        kind: known.kinds[Math.floor(kind / 2)],
        isAnswer: kind % 2 === 1,
        page: { address: address.split("#")[0], title: page || title },
      };
    }

    // The best documents, whether help comes first, and whether nothing here answers.
    function answer(text, limit) {
      const query = careSearch.expand(text, vocabulary, settings);
      const stems = query.terms.map((term) => term.stem);
      index.fetchPostings(stems);
      const close = closeness(query.words);
      const hits = best(scoresByWords(query), close, limit);
      index.fetchTexts(hits.map(({ document }) => document));
      const asked = new Set(stems);
      const signpost = careSearch.signpost(text, signposts);
      return {
        crisis: careSearch.isCrisis(text, crisis),
        abstains: signpost !== null || grounds(query, hits) < settings.grounds,
        signpost,
        results: hits.map((hit) => result(hit, asked)),
      };
    }

    // From now on answers are by meaning too. Throws where the table and the vectors are not of one making.
    function understand(table, vectors) {
      closeness = careSearch.meaning(table, vectors, index.holding);
    }

    return { answer, understand };
  };
})(careSearch);
