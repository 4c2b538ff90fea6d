// The product's own names, shared by C++, the page scripts and the style sheets, and spelled only here.
// `leeswijzer names` writes web/names.js from these tables. Each row: the name in code, the name on the page.
// Ids and classes begin with "lw-", which content ids and theme styles may not.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

// Ids. Capitals in a comment are content ids, joined to it with dots (see `joined`).
#define LW_IDS(X)                                                                              \
  X(head, "lw-head")                   /* lw-head.N: nodes above <main>, counted from 1 */     \
  X(main, "lw-main")                   /* <main>; lw-main.N: nodes in it without another id */ \
  X(foot, "lw-foot")                   /* lw-foot.N: the footer */                             \
  X(banner, "lw-banner")               /* the 112 banner of the guide */                       \
  X(status, "lw-status")               /* the line that reports what happened */               \
  X(notice, "lw-notice")               /* what became of a tap, over the page */               \
  X(settings_open, "lw-settings-open") /* the header's button */                               \
  X(title, "lw-title")                                                                         \
  X(reading_time, "lw-reading-time")                                                           \
  X(in_short, "lw-in-short") /* sentences of the article, as links */                          \
  X(plain, "lw-plain")       /* a summary in plain words; lw-plain.SECTION */                  \
  X(figure, "lw-figure")     /* lw-figure.FIGURE and its parts */                              \
  X(guide_teaser, "lw-guide-teaser")                                                           \
  X(read_on, "lw-read-on")                                                                     \
  X(notes, "lw-notes") /* the notes of an article */                                           \
  X(note, "lw-note")   /* lw-note.N: one of them */                                            \
  X(words, "lw-words") /* the glossary below an article */                                     \
  X(word, "lw-word")   /* the dialog with one explanation; lw-word.TERM: that explanation */   \
  X(word_title, "lw-word-title")                                                               \
  X(found, "lw-found")         /* the number of search hits */                                 \
  X(start, "lw-start")         /* the link to the questions */                                 \
  X(signs, "lw-signs")         /* the lists of signs; lw-signs.QUESTION */                     \
  X(card, "lw-card")           /* the card with all signs and whom to call */                  \
  X(all_pages, "lw-all-pages") /* the guide's pages as a list */                               \
  X(places, "lw-places")       /* the pages about single answers */                            \
  X(questions, "lw-questions") /* the form */                                                  \
  X(question, "lw-question")   /* the heading of the question on screen */                     \
  X(body, "lw-body")           /* lw-body.QUESTION: the drawn body and its words */            \
  X(option, "lw-option")       /* lw-option.QUESTION.OPTION */                                 \
  X(message, "lw-message")     /* what is still missing */                                     \
  X(next, "lw-next")                                                                           \
  X(back, "lw-back")                                                                           \
  X(outcome, "lw-outcome")                                                                     \
  X(which_sign, "lw-which-sign") /* the gate's signs to tick, on an outcome */                 \
  X(choices, "lw-choices")       /* lw-choices.QUESTION: the answer given, on an outcome */    \
  X(draft, "lw-draft")           /* the badge of a guide that nobody has reviewed */           \
  X(expired, "lw-expired")                                                                     \
  X(specialists, "lw-specialists") /* lw-specialists.SPECIALIST and its parts */               \
  X(ways, "lw-ways")               /* what an answer may lead to */                            \
  X(summary, "lw-summary")         /* the sheet to take along; lw-summary.QUESTION */          \
  X(additions, "lw-additions")     /* what may be added to it */                               \
  X(tell, "lw-tell")               /* lw-tell.SIGN: to be told beforehand, on the sheet */     \
  X(own_question, "lw-ask")        /* lw-ask.N: the person's own questions, on the sheet */    \
  X(fold, "lw-fold")               /* lw-fold.NAME: shows more once it is opened */            \
  X(tools, "lw-tools")             /* the bar at the bottom */                                 \
  X(search, "lw-search")           /* the bars that replace it */                              \
  X(aloud, "lw-aloud")                                                                         \
  X(resume, "lw-resume")                                                                       \
  X(progress, "lw-progress") /* how much of the article has been read */                       \
  X(settings, "lw-settings")                                                                   \
  X(settings_title, "lw-settings-title")                                                       \
  X(contents, "lw-contents")                                                                   \
  X(contents_title, "lw-contents-title")                                                       \
  X(side, "lw-side")   /* the contents beside the text */                                      \
  X(texts, "lw-texts") /* texts for the scripts to show and say */

// Verbs of data-act that the engine performs (page/action.h builds them, reader/event.h parses them).
#define LW_EVENT_VERBS(X)         \
  X(open_article, "open-article") \
  X(open_library, "open-library") \
  X(open_guide, "open-guide")     \
  X(open_signs, "open-signs")     \
  X(open_outcome, "open-outcome") \
  X(open_place, "open-place")     \
  X(today, "today")               \
  X(search, "search")             \
  X(start, "start")               \
  X(choose, "choose")             \
  X(point, "point")               \
  X(next, "next")                 \
  X(back, "back")                 \
  X(restart, "restart")           \
  X(change, "change")             \
  X(read, "read")                 \
  X(show, "show")                 \
  X(tell, "tell")                 \
  X(write, "write")               \
  X(figure, "figure")             \
  X(fold, "fold")                 \
  X(go, "go")

// Verbs that the page's own scripts perform.
#define LW_PAGE_VERBS(X)  \
  X(settings, "settings") \
  X(print, "print")       \
  X(remind, "remind")     \
  X(share, "share")       \
  X(enlarge, "enlarge")   \
  X(book, "book") /* the page around takes appointments */

#define LW_METAS(X)                                            \
  X(build, "lw:build")                                         \
  X(open, "lw:open") /* the event that opens this page */      \
  X(more, "lw:more") /* the file with what the bundle lacks */ \
  X(cut, "lw:cut")   /* what a page says that did not come whole */

// Classes. The theme's styles (content/theme.json) are classes too.
#define LW_CLASSES(X)                                                    \
  X(own, "lw-own")     /* the browser always draws it */                 \
  X(alone, "lw-alone") /* page::Where */                                 \
  X(embedded, "lw-embedded")                                             \
  X(booked, "lw-booked")                                                 \
  X(not_booked, "lw-not-booked")                                         \
  X(on, "lw-on")           /* the canvas shows it now */                 \
  X(on_text, "lw-on-text") /* and its text */                            \
  X(box, "lw-box")         /* has a box, which the canvas can draw */    \
  X(hidden, "lw-hidden")   /* for screen readers only */                 \
  X(hyphen, "lw-hyphen")   /* a soft hyphen that they do not hear */     \
  X(skip, "lw-skip")       /* the link to <main> */                      \
  X(tile, "lw-tile")       /* the canvas */                              \
  X(bar, "lw-bar")         /* at the bottom of the screen */             \
  X(away, "lw-away")       /* a bar that has slid away */                \
  X(roomy, "lw-roomy")     /* the root: there is room beside the text */ \
  X(dialog, "lw-dialog")   /* a dialog */                                \
  X(dialog_row, "lw-dialog-row")                                         \
  X(dialog_note, "lw-dialog-note")                                       \
  X(dialog_list, "lw-dialog-list")                                       \
  X(dialog_main, "lw-dialog-main") /* its first button */                \
  X(dialog_choices, "lw-dialog-choices")                                 \
  X(stepper, "lw-stepper")                                               \
  X(picture, "lw-picture") /* the dialog that shows one */

// Names in the CSS Custom Highlight API.
#define LW_HIGHLIGHTS(X)   \
  X(found, "lw-highlight") \
  X(current, "lw-current-highlight")

// Screens about the outcome, which its buttons open (action::show). A row NAME declares build_NAME in
// page/screens/screens.h, and the reader opens it.
#define LW_OUTCOME_SCREENS(X) X(summary, "summary")

// Kinds of screen (Page::screen), followed by the ids of what they show.
#define LW_SCREENS(X)             \
  X(article, "article")           \
  X(library, "library")           \
  X(start, "start")               \
  X(signs, "signs")               \
  X(question, "question")         \
  X(outcome, "outcome")           \
  X(outcome_page, "outcome-page") \
  X(place, "place")               \
  X(reading, "reading")           \
  LW_OUTCOME_SCREENS(X)

namespace lw::page {

#define LW_CONSTANT(name, text) inline constexpr const char* name = text;
namespace ids {
LW_IDS(LW_CONSTANT)
}
namespace verbs {
LW_EVENT_VERBS(LW_CONSTANT)
LW_PAGE_VERBS(LW_CONSTANT)
}  // namespace verbs
namespace metas {
LW_METAS(LW_CONSTANT)
}
namespace classes {
LW_CLASSES(LW_CONSTANT)
}
namespace highlights {
LW_HIGHLIGHTS(LW_CONSTANT)
}
namespace screens {
LW_SCREENS(LW_CONSTANT)
}
#undef LW_CONSTANT

// The parts joined with dots: unambiguous, since content ids contain no dots.
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string id;
  for (const std::string_view part : parts) id.append(id.empty() ? "" : ".").append(part);
  return id;
}

}  // namespace lw::page
