// The search box on the page: opens and closes it, asks the engine, shows what it found.
// What is typed stays here: it enters no request, no address and no storage.
(function () {
  "use strict";

  const SHOWN = 10;
  const LONGEST = 2000; // letters that are looked at
  const TYPING_PAUSE = 120;
  const SPEAKING_PAUSE = 600; // before the count is announced, so that it is not read at each letter

  function absolute(url) {
    return new URL(url, document.baseURI).href;
  }

  // The scripts of the index's parts by name: "…/postings-0.1a2b3c4d.js" is "postings-0".
  function partsOf(urls) {
    const parts = {};
    urls.split(" ").forEach((url) => {
      parts[url.slice(url.lastIndexOf("/") + 1).split(".")[0]] = absolute(url);
    });
    return parts;
  }

  // [words, is a match] parts as text and <mark>.
  function appendParts(element, parts) {
    parts.forEach(([words, isMatch]) => {
      if (!isMatch) {
        element.appendChild(document.createTextNode(words));
        return;
      }
      const mark = document.createElement("mark");
      mark.textContent = words;
      element.appendChild(mark);
    });
  }

  function child(parent, tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    parent.appendChild(element);
    return element;
  }

  function countWords(count) {
    return count === 1 ? "1 answer" : count + " answers";
  }

  function attach(root) {
    const part = (name) => root.querySelector(".search__" + name);
    const opener = part("open");
    const box = part("box");
    const input = part("words");
    const clear = part("clear");
    const found = part("found");
    const help = part("help");
    const count = part("count");
    const otherwise = part("else");
    const list = part("list");
    const base = new URL(".", absolute(root.dataset.base || "."));
    const stays = root.classList.contains("search--stays");
    let engine = null;
    let typing = 0;
    let speaking = 0;
    let isClosing = false;

    function load() {
      if (engine !== null) return;
      engine = careSearchHost.engineOf({
        worker: absolute(root.dataset.worker),
        engine: absolute(root.dataset.engine),
        index: absolute(root.dataset.index),
        parts: partsOf(root.dataset.parts),
      });
    }

    function href(address) {
      const [folder, anchor] = address.split("#");
      const page = "indexHtml" in root.dataset ? folder + "index.html" : folder;
      return new URL(page + (anchor ? "#" + anchor : ""), base).href;
    }

    function say(words) {
      clearTimeout(speaking);
      speaking = setTimeout(() => {
        count.textContent = words;
      }, SPEAKING_PAUSE);
    }

    function showResult(result) {
      const item = child(list, "li", "search__result");
      const link = child(item, "a", "search__title");
      link.href = href(result.address);
      appendParts(link, result.title);
      child(item, "p", "search__kind").textContent = result.kind;
      appendParts(child(item, "p", result.isAnswer ? "search__answer" : "search__text"), result.text);
    }

    function showAnswer(answer) {
      const fitting = answer.abstains ? [] : answer.results.filter((result) => result.fits);
      found.hidden = false;
      help.hidden = !answer.crisis;
      list.textContent = "";
      fitting.forEach(showResult);
      list.hidden = fitting.length === 0;
      otherwise.hidden = fitting.length > 0 || answer.crisis;
      say(fitting.length ? countWords(fitting.length) : answer.crisis ? "Help comes first. Please call or text." : "We cannot answer that here.");
    }

    function showFailure() {
      found.hidden = false;
      list.hidden = true;
      otherwise.hidden = false;
      say("Search did not load. All questions are listed here.");
    }

    function search() {
      clearTimeout(typing);
      clear.hidden = input.value === "";
      if (input.value.trim() === "") {
        hideFound();
        return;
      }
      load();
      engine.ask(input.value.slice(0, LONGEST), SHOWN, showAnswer, showFailure);
    }

    function hideFound() {
      found.hidden = true;
      clearTimeout(speaking);
      count.textContent = "";
    }

    function isOpen() {
      return root.classList.contains("search--open");
    }

    function setOpen(opens) {
      root.classList.toggle("search--open", opens);
      opener.setAttribute("aria-expanded", String(opens));
    }

    function open() {
      load();
      setOpen(true);
      input.focus();
    }

    // Puts the box away and, where asked, gives the focus back to what opened it.
    function close(givesFocusBack) {
      hideFound();
      if (stays) return;
      const isWide = opener.offsetParent === null;
      setOpen(false);
      isClosing = true;
      if (givesFocusBack) (isWide ? input : opener).focus();
      isClosing = false;
    }

    function firstLink() {
      return Array.from(found.querySelectorAll("a")).find((link) => link.offsetParent !== null);
    }

    function onKey(event) {
      if (event.isComposing) return;
      if (event.key === "Escape" && (!found.hidden || isOpen())) {
        event.preventDefault();
        close(true);
      }
      if (event.target !== input) return;
      if (event.key === "Enter") search();
      if (event.key === "ArrowDown" && firstLink()) {
        event.preventDefault();
        firstLink().focus();
      }
    }

    function fromAddress() {
      if (!location.hash.startsWith("#q=")) return;
      let words = location.hash.slice(3).replace(/\+/g, " ");
      try {
        words = decodeURIComponent(words);
      } catch (error) {
        // Not an escaped text: search for it as it stands.
      }
      input.value = words;
      open();
      search();
    }

    JSON.parse(root.dataset.actions || "[]").forEach((action, at) => {
      const link = child(part("help-ways"), "a", at === 0 ? "btn btn--lamp" : "btn btn--line");
      link.href = action.href;
      link.textContent = action.label;
    });
    root.classList.add("search--on");
    opener.hidden = false;
    box.hidden = false;
    opener.addEventListener("click", () => (isOpen() ? close(true) : open()));
    part("back").addEventListener("click", () => close(true));
    clear.addEventListener("click", () => {
      input.value = "";
      search();
      input.focus();
    });
    input.addEventListener("focus", () => {
      load();
      if (input.value.trim() !== "" && found.hidden && !isClosing) search();
    });
    input.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(search, TYPING_PAUSE);
    });
    root.addEventListener("keydown", onKey);
    root.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !root.contains(event.relatedTarget)) close(false);
    });
    document.addEventListener("pointerdown", (event) => {
      if (!root.contains(event.target) && (!found.hidden || isOpen())) close(false);
    });
    list.addEventListener("click", (event) => {
      if (event.target.closest("a")) close(false);
    });
    return fromAddress;
  }

  const boxes = Array.from(document.querySelectorAll("[data-search]"), attach);
  // A link with words in its fragment fills the box that stands in the page, else the one in the header.
  const fillFromAddress = boxes[boxes.length - 1];
  if (fillFromAddress) {
    fillFromAddress();
    window.addEventListener("hashchange", fillFromAddress);
  }
})();
