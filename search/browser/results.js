// What a reader sees below the search box: help, a count, results by the page they stand on, where else to look.
var careSearchResults = (function () {
  "use strict";

  const MOST_PAGES = 3; // of those that may help where no answer is sure
  const SPEAKING_PAUSE = 600; // before results are announced, so that they are not read at each letter

  function child(parent, tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    parent.appendChild(element);
    return element;
  }

  function appendText(parent, tag, className, words) {
    child(parent, tag, className).textContent = words;
  }

  function appendLink(parent, className, words, url) {
    const link = child(parent, "a", className);
    link.textContent = words;
    link.href = url;
  }

  // [words, is a match] parts as text and <mark>.
  function appendParts(element, parts) {
    parts.forEach(([words, isMatch]) => {
      const place = isMatch ? child(element, "mark", "") : element;
      place.appendChild(document.createTextNode(words));
    });
  }

  // Results by the page they stand on. A page comes where its best result comes.
  function byPage(results) {
    const groups = new Map();
    results.forEach((result) => {
      const address = result.page.address;
      if (!groups.has(address)) groups.set(address, { page: result.page, itself: null, places: [] });
      const group = groups.get(address);
      if (result.address === address) group.itself = result;
      else group.places.push(result);
    });
    return Array.from(groups.values());
  }

  function showResult(parent, result, href) {
    const link = child(parent, "a", "search__title");
    link.href = href(result.address);
    appendParts(link, result.title);
    // A place on a page stands under that page's name, which says as much as its kind.
    if (result.address === result.page.address) appendText(parent, "p", "search__kind", result.kind);
    appendParts(child(parent, "p", result.isAnswer ? "search__answer" : "search__text"), result.text);
  }

  // A button that shows those places of a page that are left out at first.
  function showMore(parent, places) {
    const button = child(parent, "button", "search__more");
    button.type = "button";
    button.textContent = places.length + " more on this page";
    button.addEventListener("click", () => {
      places.forEach((place) => { place.hidden = false; });
      places[0].querySelector("a").focus();
      button.remove();
    });
  }

  function showPlaces(parent, results, most, href) {
    const list = child(parent, "ul", "search__places");
    list.setAttribute("role", "list");
    const places = results.map((result) => {
      const place = child(list, "li", "search__place");
      showResult(place, result, href);
      return place;
    });
    const others = places.slice(most);
    others.forEach((place) => { place.hidden = true; });
    if (others.length) showMore(parent, others);
  }

  function showGroup(list, group, most, href) {
    const item = child(list, "li", "search__group");
    if (group.itself) showResult(item, group.itself, href);
    else appendLink(item, "search__page", group.page.title, href(group.page.address));
    if (group.places.length) showPlaces(item, group.places, group.itself ? most - 1 : most, href);
  }

  function showResults(list, results, most, href) {
    list.textContent = "";
    list.hidden = results.length === 0;
    byPage(results).forEach((group) => showGroup(list, group, most, href));
  }

  // Who knows what we do not.
  function showSignpost(parent, signpost, href) {
    parent.textContent = "";
    parent.hidden = signpost === null;
    if (signpost === null) return;
    appendText(parent, "p", "search__head", signpost.title);
    appendText(parent, "p", "", signpost.text);
    const ways = child(parent, "p", "search__ways");
    signpost.links.forEach(([words, address]) => appendLink(ways, "", words, href(address)));
  }

  // The pages on which results stand, where none is sure to be an answer.
  function showMaybe(parent, results, href) {
    const ways = parent.querySelector(".search__ways");
    const pages = byPage(results).slice(0, MOST_PAGES).map((group) => group.page);
    ways.textContent = "";
    parent.hidden = pages.length === 0;
    pages.forEach((page) => appendLink(ways, "", page.title, href(page.address)));
  }

  // What is below the box of this root; href makes a link's address of an address under the site root.
  function attach(root, href) {
    const part = (name) => root.querySelector(".search__" + name);
    const found = part("found");
    const help = part("help");
    let speaking = 0;

    function announce(words) {
      clearTimeout(speaking);
      speaking = setTimeout(() => { part("said").textContent = words; }, SPEAKING_PAUSE);
    }

    function helpWords() {
      const ways = Array.from(part("help-ways").children, (way) => way.textContent);
      return part("help-head").textContent + ": " + ways.join(", ") + ". ";
    }

    // Shows one state of the search, whole: what is not in it goes away.
    function show(state) {
      if (found.contains(document.activeElement)) part("words").focus(); // what had the focus goes away
      found.hidden = false;
      help.hidden = !state.isCrisis;
      part("count").textContent = state.words;
      showResults(part("list"), state.results, state.ofPage, href);
      showSignpost(part("signpost"), state.signpost, href);
      showMaybe(part("maybe"), state.maybe, href);
      part("else").hidden = !state.hasWays;
      part("widen").hidden = !state.canWiden;
      announce((state.isCrisis ? helpWords() : "") + state.words + (state.signpost ? " " + state.signpost.title : ""));
    }

    function hide() {
      found.hidden = true;
      clearTimeout(speaking);
      part("said").textContent = "";
    }

    return { show, hide, announce, isShown: () => !found.hidden };
  }

  return { attach };
})();
