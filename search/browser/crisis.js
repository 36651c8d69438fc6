// Whether a reader's words speak of danger, with the same steps as search/crisis.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const DIGITS_AS_LETTERS = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

  function isNumber(word) {
    return /^[0-9]+$/.test(word);
  }

  function form(word) {
    if (isNumber(word)) return word;
    const letters = word.replace(/[013457]/g, (digit) => DIGITS_AS_LETTERS[digit]).replace(/(.)\1{2,}/g, "$1");
    return careSearch.stem(letters).replace(/(.)\1+/g, "$1");
  }

  function withoutOrdinary(forms, ordinary) {
    const left = forms.slice();
    ordinary.forEach((phrase) => {
      for (let at = 0; at <= forms.length - phrase.length; at += 1) {
        if (phrase.every((word, step) => forms[at + step] === word)) left.fill("", at, at + phrase.length);
      }
    });
    return left;
  }

  // Whether a text holds a phrase of the index's crisis words.
  careSearch.isCrisis = function isCrisis(text, crisis) {
    const forms = careSearch.words(text).slice(0, crisis.mostWords).map(form);
    const left = withoutOrdinary(forms, crisis.ordinary);
    if (left.some((each) => crisis.joined.has(each))) return true;

    function isSame(typed, meant) {
      if (typed === meant) return true;
      if (meant.length < crisis.correctionLetters || isNumber(meant) || typed[0] !== meant[0]) return false;
      return careSearch.slips(typed, meant, 1) <= 1;
    }

    function standsAt(phrase, start) {
      if (!isSame(left[start], phrase[0])) return false;
      let at = start;
      for (const word of phrase.slice(1)) {
        const end = Math.min(at + 2 + crisis.mostBetween, left.length);
        let place = at + 1;
        while (place < end && !isSame(left[place], word)) place += 1;
        if (place >= end) return false;
        at = place;
      }
      return true;
    }

    return crisis.phrases.some((phrase) => left.some((_, at) => at + phrase.length <= left.length && standsAt(phrase, at)));
  };
})(careSearch);
