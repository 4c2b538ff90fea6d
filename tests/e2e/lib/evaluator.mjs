// A second evaluator of the guide's rules, straight from content/guide.json and without a line of product code: the walks
// through the real browser are compared with it.
import { readFileSync } from "node:fs";

export const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));

const fits = (when, answers) =>
  Object.entries(when).every(([question, options]) => options.includes(answers[question]));

// {outcome, rule} for answers {question: option}; the first rule that matches, by tier and then by order.
export function decide(answers) {
  const rules = guide.rules
    .map((rule, place) => ({ ...rule, place }))
    .sort((a, b) => a.tier - b.tier || a.place - b.place);
  const rule = rules.find(({ when }) => fits(when, answers));
  return { outcome: guide.outcomes.find(({ id }) => id === (rule ?? guide.fallback).outcome), rule };
}

export const ends = (question, option) => question.stopOn?.includes(option) ?? false;
