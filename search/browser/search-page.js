// The search box on the page: opens and closes it, asks the engine, has shown what it found.
// What is typed stays here: it enters no request, no address and no storage.
(function () {
  "use strict";

  const LIMIT = 10;
  const LIMIT_OF_TOPIC = 100; // results on other pages are left out of them
  const TYPING_PAUSE = 120;
  const PATIENCE = 1000; // before a reader is told that the search is still loading

  function absolute(url) {
    return new URL(url, document.baseURI).href;
  }

  // Makes a link's address of an address under the site root.
  function linker(root) {
    const base = new URL(".", absolute(root.dataset.base || "."));
    return (address) => {
      const [folder, anchor] = address.split("#");
      const page = "indexHtml" in root.dataset ? folder + "index.html" : folder;
      return new URL(page + (anchor ? "#" + anchor : ""), base).href;
    };
  }

  // The words after "#q=", or null.
  function wordsInAddress() {
    if (!location.hash.startsWith("#q=")) return null;
    const words = location.hash.slice(3).replace(/\+/g, " ");
    try {
      return decodeURIComponent(words);
    } catch (error) {
      return words; // not an escaped text: search for it as it stands
    }
  }

  // Brings the box of this root to life. Gives back what fills it from the address.
  function attach(root) {
    const part = (name) => root.querySelector(".search__" + name);
    const opener = part("open");
    const input = part("words");
    const stays = root.classList.contains("search--stays");
    const found = careSearchResults.attach(root, linker(root));
    const topic = careSearchTopics.of(part("topic"), onTopic);
    let engine = null;
    let typing = 0;
    let waiting = 0;
    let asked = 0;
    let isClosing = false;

    const isEmpty = () => input.value.trim() === "";
    const isOpen = () => root.classList.contains("search--open");

    function load() {
      if (engine === null) engine = careSearchHost.engineOf(root);
    }

    // No answer to what was asked so far is shown any more.
    function forget() {
      clearTimeout(typing);
      clearTimeout(waiting);
      asked += 1;
    }

    function hide() {
      forget();
      found.hide();
    }

    function search() {
      part("clear").hidden = input.value === "";
      if (isEmpty()) {
        hide();
        return;
      }
      load();
      forget();
      ask(input.value.slice(0, input.maxLength), topic.isChosen() ? LIMIT_OF_TOPIC : LIMIT, asked);
    }

    function ask(text, limit, number) {
      function show(state) {
        if (number !== asked) return;
        asked += 1; // what is shown stays until the next question
        clearTimeout(waiting);
        found.show(state);
      }

      waiting = setTimeout(() => {
        if (!found.isShown()) found.show(careSearchStates.loading);
      }, PATIENCE);
      const onAnswer = (answer) => show(careSearchStates.ofAnswer(answer, topic));
      engine.ask(text, limit, onAnswer, () => show(careSearchStates.failed));
    }

    function searchSoon() {
      clearTimeout(typing);
      typing = setTimeout(search, TYPING_PAUSE);
    }

    function onTopic() {
      if (!isEmpty()) search();
      else if (topic.isChosen()) found.announce(topic.count() + " questions on this topic, listed below.");
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

    // Puts away what was found, and the box if it was opened.
    function close() {
      hide();
      if (!stays) setOpen(false);
    }

    function closeAndGiveFocusBack() {
      const isFixed = stays || opener.offsetParent === null;
      close();
      isClosing = true;
      (isFixed ? input : opener).focus();
      isClosing = false;
    }

    // What the arrow keys go through: the words, then each answer and each way on.
    function stops() {
      const all = Array.from(part("found").querySelectorAll("a:not(.search__page), button"));
      return [input].concat(all.filter((stop) => stop.offsetParent !== null));
    }

    function moveBy(event, step) {
      const all = stops();
      const next = all[all.indexOf(event.target) + step];
      if (!all.includes(event.target) || !next) return;
      event.preventDefault();
      next.focus();
    }

    function onKey(event) {
      if (event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape" && (found.isShown() || isOpen())) {
        event.preventDefault();
        closeAndGiveFocusBack();
      }
      if (event.key === "ArrowDown") moveBy(event, 1);
      if (event.key === "ArrowUp") moveBy(event, -1);
      if (event.key === "Enter" && event.target === input) search();
    }

    function fillFromAddress() {
      const words = wordsInAddress();
      if (words === null) return;
      input.value = words;
      open();
      search();
    }

    // In the header, going elsewhere puts the box away. One that stands in the page stays as it is.
    function closeOnLeaving() {
      root.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !root.contains(event.relatedTarget)) close();
      });
      document.addEventListener("pointerdown", (event) => {
        if (!root.contains(event.target) && (found.isShown() || isOpen())) close();
      });
      // A link to another page leaves the box as it is: whoever comes back finds the other answers.
      root.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (link && link.pathname === location.pathname) close();
      });
    }

    function listen() {
      opener.addEventListener("click", () => (isOpen() ? closeAndGiveFocusBack() : open()));
      part("back").addEventListener("click", closeAndGiveFocusBack);
      part("clear").addEventListener("click", () => {
        input.value = "";
        search();
        input.focus();
      });
      part("widen").addEventListener("click", () => {
        topic.chooseAll();
        search();
        input.focus();
      });
      input.addEventListener("focus", () => {
        load();
        if (!found.isShown() && !isClosing) search();
      });
      input.addEventListener("input", searchSoon);
      root.addEventListener("keydown", onKey);
      if (!stays) closeOnLeaving();
    }

    root.classList.add("search--on");
    opener.hidden = false;
    part("box").hidden = false;
    listen();
    return fillFromAddress;
  }

  const boxes = Array.from(document.querySelectorAll("[data-search]"), attach);
  // A link with words in its fragment fills the box that stands in the page, else the one in the header.
  const fillFromAddress = boxes[boxes.length - 1];
  if (fillFromAddress) {
    fillFromAddress();
    window.addEventListener("hashchange", fillFromAddress);
  }
})();
