// What the guide cannot answer, and the signpost to who can, with the same steps as search/signposts.py.
var careSearch = typeof careSearch === "undefined" ? {} : careSearch;

(function (careSearch) {
  "use strict";

  // The signposts of an index, ready to be looked for.
  careSearch.openSignposts = function openSignposts(data, matching) {
    return { found: careSearch.finder(data.book, matching), leadsTo: data.leadsTo, signposts: data.signposts };
  };

  // The signpost that a phrase of the text leads to, or null: { title, text, links: [[name, address]…] }.
  careSearch.signpost = function signpost(text, signposts) {
    const number = signposts.found(text);
    if (number < 0) return null;
    const [title, words, links] = signposts.signposts[signposts.leadsTo[number]];
    return { title, text: words, links };
  };
})(careSearch);
