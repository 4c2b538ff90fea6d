// What the tests of the reading tools do with an article.
export const tool = (page, name) =>
  page.evaluate((one) => document.querySelector(`[data-tool=${one}]`).click(), name);
export const top = (page, selector) =>
  page.evaluate((one) => document.querySelector(one).getBoundingClientRect().top, selector);
export const scrolled = (page) => page.evaluate(() => scrollY);
