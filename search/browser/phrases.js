// Phrases as an editor writes them, found in what readers type, with the same steps as search/phrase_finder.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const DIGITS_AS_LETTERS = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };
  const LETTER_SIGNS = { "!": "i", "@": "a", $: "s", "*": "" };
  const NOWHERE = new Map();
  const TAKEN_OUT = { typed: "", meant: [], isExact: false };
  const BEGIN = { typed: "", meant: ["^"], isExact: true };
  const END = { typed: "", meant: ["$"], isExact: true };

  function isNumber(word) {
    return /^[0-9]+$/.test(word);
  }

  function form(word) {
    if (isNumber(word)) return word;
    const letters = word.replace(/[013457]/g, (digit) => DIGITS_AS_LETTERS[digit]);
    return careSearch.stem(letters.replace(/(.)\1{2,}/g, "$1"));
  }

  function undoubled(word) {
    return word.replace(/(.)\1+/g, "$1");
  }

  function withOneLess(word) {
    return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  }

  // A stem with the endings that it may have lost: "babi" as "baby", "cut" as "cutting".
  function endedOf(word, endings) {
    const ended = endings.map((ending) => word + ending).concat(word + word[word.length - 1] + "ing");
    return word.endsWith("i") ? ended.concat(word.slice(0, -1) + "y") : ended;
  }

  function put(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }

  function typedWords(text, matching) {
    const read = Object.keys(matching.signs).reduce(
      (left, sign) => left.split(sign).join(" " + matching.signs[sign] + " "), text);
    const letters = read.replace(/[!@$*](?=[A-Za-z0-9])/g, (sign, at) => {
      const isInside = at > 0 && /[A-Za-z0-9]/.test(read[at - 1]);
      const isFirst = sign === "$" && !/[0-9]/.test(read[at + 1]);
      return isInside || isFirst ? LETTER_SIGNS[sign] : sign;
    });
    return careSearch.words(letters).slice(0, matching.mostWords);
  }

  // Each step: how many words may stand before it, and what it may be.
  function stepsOf(phrase, between, mostAtDots) {
    const steps = [];
    let gap = 0;
    phrase.split(" ").forEach((token) => {
      if (token === "...") {
        gap = mostAtDots;
        return;
      }
      steps.push({ gap, mayBe: token.split("|") });
      gap = between;
    });
    return steps;
  }

  function byFirst(phrases) {
    const begin = new Map();
    phrases.forEach((steps, number) => steps[0].mayBe.forEach((symbol) => put(begin, symbol, number)));
    return begin;
  }

  function wordsOf(phrases) {
    const symbols = phrases.flatMap((steps) => steps.flatMap((step) => step.mayBe));
    return new Set(symbols.filter((symbol) => symbol[0] !== "{").flatMap((symbol) => symbol.split("-")));
  }

  // The places where one of several words or lists stands, and the places after it.
  function placesOf(mayBe, standing) {
    const found = mayBe.filter((symbol) => standing.has(symbol)).map((symbol) => standing.get(symbol));
    if (found.length < 2) return found[0] || NOWHERE;
    const places = new Map();
    found.forEach((each) => each.forEach((ends, start) => places.set(start, (places.get(start) || []).concat(ends))));
    return places;
  }

  function stands(steps, standing) {
    let reached = null;
    for (const step of steps) {
      const places = placesOf(step.mayBe, standing);
      if (places.size === 0) return false;
      const ends = new Set();
      if (reached === null) {
        places.forEach((each) => each.forEach((end) => ends.add(end)));
      } else {
        reached.forEach((at) => {
          for (let start = at; start <= at + step.gap; start += 1) {
            (places.get(start) || []).forEach((end) => ends.add(end));
          }
        });
      }
      if (ends.size === 0) return false;
      reached = ends;
    }
    return true;
  }

  // Where words stand right beside each other: the first place and the one after the last.
  function wholeIn(steps, standing) {
    let spans = Array.from(placesOf(steps[0].mayBe, standing).keys(), (start) => [start, start]);
    steps.forEach((step) => {
      if (spans.length === 0) return;
      const places = placesOf(step.mayBe, standing);
      spans = spans.flatMap(([start, at]) => (places.get(at) || []).map((after) => [start, after]));
    });
    return spans;
  }

  // What a book holds, ready to be looked for: found(text) -> the number of the first phrase that stands there, or -1.
  careSearch.finder = function finder(book, matching) {
    const split = (phrases) => (phrases === "" ? [] : phrases.split("/"));
    const steps = (phrase, between) => stepsOf(phrase, between, matching.mostAtDots);
    const phrases = split(book.phrases).map((phrase) => steps(phrase, matching.mostBetween));
    const butNot = split(book.butNot).map((phrase) => steps(phrase, 0));
    const symbols = phrases.concat(butNot).flatMap((each) => each.flatMap((step) => step.mayBe));
    const beside = Array.from(new Set(symbols)).filter((symbol) => symbol.includes("-"));
    const items = book.lists.flatMap(([name, each]) => split(each).map((item) => ({ name, steps: steps(item, 0) })));
    const named = new Map();
    items.concat(beside.map((name) => ({ name, steps: steps(name.replace(/-/g, " "), 0) })))
      .forEach((each) => put(named, each.steps[0].mayBe[0], each));
    const begin = byFirst(phrases);
    const butNotBegin = byFirst(butNot);

    const vocabulary = wordsOf(phrases.concat(items.map((item) => item.steps)));
    const butNotWords = wordsOf(butNot);
    const surfaces = new Map();
    const byLess = new Map();
    const longWords = new Map();
    const bySound = new Map();
    const sounds = matching.sounds.map(([letters, heard]) => [new RegExp(letters, "g"), heard]);
    const sound = (word) => undoubled(sounds.reduce((left, [letters, heard]) => left.replace(letters, heard), word));
    matching.smallWords.forEach((word) => surfaces.set(word, word));
    const inOrder = Array.from(vocabulary).filter((word) => word.length >= matching.pieceLetters).sort();
    inOrder.slice().reverse().forEach((word) => endedOf(word, matching.endings).forEach((each) => surfaces.set(each, word)));
    inOrder.forEach((word) => surfaces.set(word, word));
    vocabulary.forEach((word) => {
      if (word.length >= matching.soundLetters) put(bySound, sound(word), word);
      if (word.length >= book.slipLetters && !isNumber(word)) {
        new Set([word].concat(withOneLess(word))).forEach((key) => put(byLess, key, word));
      }
      if (word.length >= matching.longLetters) put(longWords, word.slice(0, 2), word);
    });

    function slipped(typed) {
      const found = new Set();
      [typed].concat(withOneLess(typed)).forEach((key) => (byLess.get(key) || []).forEach((word) => {
        if (typed[0] === word[0] && careSearch.slips(typed, word, 1) <= 1) found.add(word);
      }));
      if (typed.length === matching.swapLetters) {
        for (let at = 1; at < typed.length - 1; at += 1) {
          const swapped = typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2);
          if (vocabulary.has(swapped)) found.add(swapped);
        }
      }
      if (typed.length >= matching.longLetters - 1) {
        (longWords.get(typed.slice(0, 2)) || []).forEach((word) => {
          if (careSearch.slips(typed, word, 2) <= 2) found.add(word);
        });
      }
      return Array.from(found);
    }

    // The words of the book that a word is, but for a slip in its ending.
    function loosely(typed) {
      return matching.looseEndings.filter((ending) => typed.endsWith(ending))
        .map((ending) => typed.slice(0, -ending.length))
        .flatMap((start) => [start, start + "e", undoubled(start)]).filter((word) => vocabulary.has(word));
    }

    // The words of the book that sound like a form.
    function heard(typed) {
      return typed.length >= matching.soundLetters ? bySound.get(sound(typed)) || [] : [];
    }

    function pieceOf(letters) {
      const known = surfaces.get(letters) || "";
      return letters.length >= matching.pieceLetters || matching.smallWords.includes(known) ? known : "";
    }

    // Words of the book that were run together, long ones before short; nothing where some letters are left.
    function pieces(letters) {
      if (letters.length < matching.runTogetherLetters || letters.length > matching.mostRunTogether) return [];
      const told = new Map([[letters.length, { worth: 0, words: [] }]]);
      for (let at = letters.length - 1; at >= 0; at -= 1) {
        let best = null;
        told.forEach((rest, end) => { // the last end first, and of equals the one before it
          const piece = pieceOf(letters.slice(at, end));
          const worth = rest.worth + (end - at) * (end - at);
          if (piece !== "" && (best === null || worth >= best.worth)) best = { worth, piece, rest };
        });
        if (best !== null) told.set(at, { worth: best.worth, words: [best.piece].concat(best.rest.words) });
      }
      return told.has(0) ? told.get(0).words : [];
    }

    // One word, or the words that were run together in it.
    function wordOf(typed) {
      const just = form(typed);
      if (vocabulary.has(just) || butNotWords.has(just) || isNumber(just)) return [{ typed, meant: [just], isExact: true }];
      const meant = slipped(just).concat(just === typed ? [] : slipped(typed), loosely(typed));
      if (meant.length > 0) return [{ typed, meant, isExact: false }];
      const together = pieces(typed);
      if (together.length > 0) return together.map((piece) => ({ typed: piece, meant: [piece], isExact: true }));
      return [{ typed, meant: heard(just), isExact: false }];
    }

    function standingOf(told) {
      const standing = new Map();
      const add = (symbol, start, end) => {
        if (!standing.has(symbol)) standing.set(symbol, new Map());
        put(standing.get(symbol), start, end);
      };
      told.forEach((word, at) => word.meant.forEach((known) => add(known, at, at + 1)));
      for (let at = 0; at + 1 < told.length; at += 1) {
        const joined = told[at].typed !== "" && told[at + 1].typed !== "" ? told[at].typed + told[at + 1].typed : "";
        if (joined.length >= matching.joinedLetters && surfaces.has(joined)) add(surfaces.get(joined), at, at + 2);
      }
      Array.from(standing.keys()).forEach((symbol) => (named.get(symbol) || []).forEach((each) => {
        wholeIn(each.steps, standing).forEach(([start, end]) => add(each.name, start, end));
      }));
      return standing;
    }

    function firstIn(standing) {
      const numbers = new Set();
      standing.forEach((_, symbol) => (begin.get(symbol) || []).forEach((number) => numbers.add(number)));
      const found = Array.from(numbers).sort((a, b) => a - b).find((number) => stands(phrases[number], standing));
      return found === undefined ? -1 : found;
    }

    function withoutButNot(told) {
      const left = told.slice();
      const standing = standingOf(told.map((word) => (word.isExact ? word : TAKEN_OUT)));
      standing.forEach((_, symbol) => (butNotBegin.get(symbol) || []).forEach((number) => {
        wholeIn(butNot[number], standing).forEach(([start, end]) => left.fill(TAKEN_OUT, start, end));
      }));
      return left;
    }

    return function found(text) {
      const known = new Map();
      const told = typedWords(text, matching).flatMap((typed) => {
        if (!known.has(typed)) known.set(typed, wordOf(typed));
        return known.get(typed);
      });
      told.unshift(BEGIN);
      told.push(END);
      return firstIn(standingOf(told)) < 0 ? -1 : firstIn(standingOf(withoutButNot(told)));
    };
  };
})(careSearch);
