// The form itself: whether it is whole, which part is seen, the answers below the screen's edge, how it is emptied.
(function (root) {
  "use strict";

  var BAR = "-72px"; // the bar at the foot of the screen covers this much

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function hasItsAnswers(question, part) {
    var shown = all("input", part).map(function (input) { return input.name + " " + input.value; });
    var known = Object.keys(question.steps).concat("unsure", "skip").map(function (id) { return question.id + " " + id; });
    return part.dataset.question === question.id && shown.sort().join() === known.sort().join();
  }

  /** Every level of the data has its texts in the page. */
  function hasItsLevels(form, definition) {
    return all("[data-name]", form).map(function (each) { return each.dataset.level; }).join() === definition.levels.join();
  }

  /** Rules that call for help at no answer are not the rules. */
  function canCallForHelp(definition, engine) {
    return definition.questions.some(function (question) {
      var answers = {};
      answers[question.id] = Object.keys(question.steps).pop();
      return engine.evaluate(definition, answers).route !== null;
    });
  }

  /** The page and its data must come from the same definition, and be whole: questions, answers, levels and rules. */
  function isWhole(form, questions, definition, engine) {
    try {
      return definition.version === form.dataset.version && definition.questions.length === questions.length &&
        definition.questions.every(function (question, at) { return hasItsAnswers(question, questions[at]); }) &&
        hasItsLevels(form, definition) && canCallForHelp(definition, engine);
    } catch (error) {
      return false;
    }
  }

  /** With one part on the screen at a time, each part's title is the heading of the page. */
  function asPageHeadings(form) {
    all(".find__title", form).forEach(function (title) {
      var heading = document.createElement("h1");
      Array.prototype.forEach.call(title.attributes, function (each) { heading.setAttribute(each.name, each.value); });
      while (title.firstChild) heading.appendChild(title.firstChild);
      title.replaceWith(heading);
    });
  }

  /** Leaves one part to be seen, from its top, with the focus on its title. */
  function show(parts, part, title) {
    parts.forEach(function (each) { each.hidden = each !== part; });
    document.body.classList.toggle("is-night", part.dataset.part === "interruption");
    document.title = title;
    root.scrollTo(0, 0);
    all(".find__title", part).filter(function (each) {
      return each.getClientRects().length > 0;
    })[0].focus({ preventScroll: true });
  }

  /** Takes every answer out of the form, and all that was written or chosen because of one. */
  function empty(form) {
    all("input", form).forEach(function (input) { input.checked = false; });
    all("[data-told], .why, .find__changes", form).forEach(function (filled) { filled.textContent = ""; });
    all("[data-level], [data-card]:not([data-part]), [data-fit], [data-fits], [data-hide], [data-also], [data-softened]", form).forEach(function (chosen) {
      chosen.hidden = true;
    });
    all(".is-lit", form).forEach(function (rung) { rung.classList.remove("is-lit"); });
    form.classList.remove("prints-answers");
  }

  /**
   * Says that there are more answers below as long as the last one is out of sight: Continue stays in view, and the
   * most severe answers stand lowest. Gives a function that watches one question.
   */
  function lastAnswerWatcher() {
    if (!root.IntersectionObserver) return function () {};
    var watched;
    var watcher = new root.IntersectionObserver(function (entries) {
      var last = entries[entries.length - 1];
      all(".find__more", watched)[0].hidden = last.isIntersecting || last.boundingClientRect.top < 0;
    }, { rootMargin: "0px 0px " + BAR + " 0px", threshold: 0.9 });
    return function (part) {
      watched = part;
      watcher.disconnect();
      watcher.observe(all(".find__option", part).pop());
    };
  }

  root.assessmentForm = {
    isWhole: isWhole, asPageHeadings: asPageHeadings, show: show, empty: empty, lastAnswerWatcher: lastAnswerWatcher,
  };
})(window);
