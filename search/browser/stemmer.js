// Whoosh's Porter2 stemmer, step by step. Words hold a-z and 0-9 only, so its steps for apostrophes are left out.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  const REGION = /[^aeiouy]*[aeiouy]+[^aeiouy]/y;
  const DOUBLES = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
  const AS_THEY_ARE = {
    skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli",
    early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas",
    cosmos: "cosmos", bias: "bias", andes: "andes",
  };
  const DONE_EARLY = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];
  // Ending, what takes its place, and the letters it must follow (any, where none are given).
  const STEP_2 = [
    ["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"],
    ["tional", "tion"], ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"],
    ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["enci", "ence"], ["anci", "ance"],
    ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", "og", "l"],
    ["li", "", "cdeghkmnrt"],
  ];
  const STEP_3 = [
    ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", ""],
    ["ical", "ic"], ["ness", ""], ["ful", ""],
  ];
  const STEP_4 = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive",
    "ize",
  ];

  function regionAfter(word, from) {
    REGION.lastIndex = from;
    return REGION.test(word) ? REGION.lastIndex : word.length;
  }

  function firstRegion(word) {
    if (word.startsWith("gener") || word.startsWith("arsen")) return 5;
    return word.startsWith("commun") ? 6 : regionAfter(word, 0);
  }

  function endsInShortSyllable(word) {
    return /^[aeiouy][^aeiouy]$/.test(word) || /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);
  }

  function withoutPlural(word) {
    if (word.endsWith("sses")) return word.slice(0, -2);
    if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
    if (word.endsWith("us") || word.endsWith("ss") || !word.endsWith("s")) return word;
    return /[aeiouy]./.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
  }

  function mended(word) {
    if (/(?:at|bl|iz)$/.test(word)) return word + "e";
    if (DOUBLES.test(word)) return word.slice(0, -1);
    return endsInShortSyllable(word) && firstRegion(word) === word.length ? word + "e" : word;
  }

  function withoutPast(word, first) {
    if (word.endsWith("eedly")) return word.length - 5 >= first ? word.slice(0, -3) : word;
    if (word.endsWith("eed")) return word.length - 3 >= first ? word.slice(0, -1) : word;
    const ending = ["ed", "edly", "ing", "ingly"].find((each) => word.endsWith(each));
    if (!ending) return word;
    const rest = word.slice(0, -ending.length);
    return /[aeiouy]/.test(rest) ? mended(rest) : word;
  }

  function withSoftY(word) {
    return word.length > 2 && /[^aeiouy][yY]$/.test(word) ? word.slice(0, -1) + "i" : word;
  }

  function derived(word, first) {
    for (const [ending, instead, follows] of STEP_2) {
      if (!word.endsWith(ending)) continue;
      const rest = word.slice(0, -ending.length);
      return rest.length >= first && (!follows || follows.includes(rest.slice(-1))) ? rest + instead : word;
    }
    return word;
  }

  function shortened(word, first, second) {
    for (const [ending, instead] of STEP_3) {
      if (!word.endsWith(ending)) continue;
      const rest = word.slice(0, -ending.length);
      return rest.length >= (ending === "ative" ? Math.max(first, second) : first) ? rest + instead : word;
    }
    return word;
  }

  function bare(word, second) {
    const ending = STEP_4.find((each) => word.endsWith(each));
    if (ending) return word.length - ending.length >= second ? word.slice(0, -ending.length) : word;
    return /[st]ion$/.test(word) && word.length - 3 >= second ? word.slice(0, -3) : word;
  }

  function withoutLastLetter(word, first, second) {
    const rest = word.slice(0, -1);
    if (word.endsWith("l")) return rest.length >= second && rest.endsWith("l") ? rest : word;
    if (!word.endsWith("e")) return word;
    return rest.length >= second || (rest.length >= first && !endsInShortSyllable(rest)) ? rest : word;
  }

  function stem(whole) {
    if (whole.length <= 2) return whole;
    if (Object.prototype.hasOwnProperty.call(AS_THEY_ARE, whole)) return AS_THEY_ARE[whole];
    let word = whole.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const first = firstRegion(word);
    const second = regionAfter(word, first);
    word = withoutPlural(word);
    if (DONE_EARLY.includes(word)) return word;
    word = withSoftY(withoutPast(word, first));
    word = bare(shortened(derived(word, first), first, second), second);
    return withoutLastLetter(word, first, second).replace(/Y/g, "y");
  }

  const known = new Map();

  careSearch.stem = function (word) {
    if (!known.has(word)) known.set(word, stem(word));
    return known.get(word);
  };
})(careSearch);
