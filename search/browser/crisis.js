// Whether a reader's words speak of danger, with the same steps as search/crisis.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  // The crisis words of an index, ready to be looked for.
  careSearch.openCrisis = function openCrisis(book, matching) {
    return careSearch.finder(book, matching);
  };

  // Whether a text holds a phrase of the crisis words.
  careSearch.isCrisis = function isCrisis(text, crisis) {
    return crisis(text) >= 0;
  };
})(careSearch);
