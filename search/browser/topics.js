// The choice of a topic on the page of questions: it narrows what is found, and the page's own list.
var careSearchTopics = (function () {
  "use strict";

  // A heading with all that stands below it.
  function sectionOf(heading) {
    const section = [heading];
    let next = heading.nextElementSibling;
    while (next && next.tagName !== heading.tagName) {
      section.push(next);
      next = next.nextElementSibling;
    }
    return section;
  }

  // select: its options name a page and, on this page, a section; the first stands for all.
  function attach(select, onChange) {
    const sections = Array.from(select.options)
      .filter((option) => option.value !== "")
      .map((option) => ({ option, elements: sectionOf(document.getElementById(option.dataset.section)) }));

    function showSections() {
      sections.forEach(({ option, elements }) => {
        const isShown = select.value === "" || option.selected;
        elements.forEach((element) => { element.hidden = !isShown; });
      });
    }

    select.addEventListener("change", () => {
      showSections();
      onChange();
    });
    return {
      isChosen: () => select.value !== "",
      count: () => sections.find(({ option }) => option.selected).elements
        .reduce((sum, element) => sum + element.querySelectorAll("li").length, 0),
      name: () => select.selectedOptions[0].textContent,
      holds: (result) => select.value === "" || result.page.address === select.value,
      chooseAll: () => {
        select.value = "";
        showSections();
      },
    };
  }

  // Where there is nothing to choose.
  const ALL = { isChosen: () => false, count: () => 0, name: () => "", holds: () => true, chooseAll: () => {} };

  return { of: (select, onChange) => (select ? attach(select, onChange) : ALL) };
})();
