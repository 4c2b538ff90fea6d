// ui.json: everything a patient reads that is neither article nor guide.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace lw::content {

// One row per text: field, name in ui.json, prose or heard only (a hyphen in it could be read aloud), who
// uses it (page builders in the browser too; these on pages of the guide, so that a review covers it; or only
// the build, in the second table), letters of the placeholders it must contain, and a description for the
// clinic's editor. The structs, the reader, the checks and content/schema/ui.schema.json are generated from
// it.
#define LW_PAGE_WORDS(X)                                                                                     \
  X(nav_label, "navLabel", heard, page, "", "Name of the menu, heard by screen readers only.")               \
  X(nav_article, "navArticle", prose, page, "", "Menu: the article.")                                        \
  X(nav_guide, "navGuide", prose, page, "", "Menu: the guide.")                                              \
  X(embed_open, "embedOpen", prose, page, "",                                                                \
    "On another page: the link to the page itself, in a window of its own.")                                 \
  X(embed_offline, "embedOffline", prose, page, "",                                                          \
    "On another page: the link to where the pages are kept for use without internet.")                       \
  X(guide_teaser_title, "guideTeaserTitle", prose, guide, "",                                                \
    "Heading of the invitation to the guide, in the article.")                                               \
  X(guide_teaser_text, "guideTeaserText", prose, guide, "", "Text of that invitation.")                      \
  X(guide_teaser_link, "guideTeaserLink", prose, guide, "", "Link of that invitation.")                      \
  X(start, "start", prose, guide, "", "Button that starts the questions.")                                   \
  X(lists_title, "listsTitle", prose, guide, "", "Heading above the lists of warning signs.")                \
  X(concept_badge, "conceptBadge", prose, guide, "",                                                         \
    "Short mark shown until a clinician has reviewed the guide.")                                            \
  X(concept_text, "conceptText", prose, guide, "", "Explanation below that mark.")                           \
  X(concept_urgent, "conceptUrgent", prose, guide, "",                                                       \
    "The same on urgent pages, where nothing may keep people from calling.")                                 \
  X(which_sign, "whichSign", prose, guide, "", "Heading above the signs to tick, on an outcome.")            \
  X(which_sign_why, "whichSignWhy", prose, guide, "", "What ticking them is good for.")                      \
  X(choose_first, "chooseFirst", prose, guide, "", "Shown when somebody continues without choosing.")        \
  X(question_of, "questionOf", prose, guide, "n",                                                            \
    "Above a question; {n} is its number, {m} how many there are at most.")                                  \
  X(steps_title, "stepsTitle", prose, guide, "", "Heading: what to do.")                                     \
  X(safety_net_title, "safetyNetTitle", prose, guide, "", "Heading: what to watch for.")                     \
  X(sections_title, "sectionsTitle", prose, guide, "", "Heading: reading in the article.")                   \
  X(specialists_title, "specialistsTitle", prose, guide, "", "Heading: the specialists.")                    \
  X(treatments_title, "treatmentsTitle", prose, guide, "", "Heading: what the clinic does.")                 \
  X(notes_title, "notesTitle", prose, guide, "", "Heading: good to know.")                                   \
  X(back_to_guide, "backToGuide", prose, guide, "", "Link back to the guide.")                               \
  X(back_to_outcome, "backToOutcome", prose, guide, "", "Link from the article back to the outcome.")        \
  X(restart, "restart", prose, guide, "", "Button that wipes all answers.")                                  \
  X(call_clinic, "callClinic", prose, guide, "", "Before the phone number of the clinic.")                   \
  X(mail_clinic, "mailClinic", prose, guide, "", "Before its e-mail address.")                               \
  X(visit_clinic, "visitClinic", prose, guide, "", "Link to its website.")                                   \
  X(book_clinic, "bookClinic", prose, guide, "", "Link to its appointments page.")                           \
  X(settings, "settings", prose, page, "", "The button in the header that opens the reading settings.")      \
  X(search, "search", prose, page, "", "Button: opens the search.")                                          \
  X(close, "close", prose, page, "", "Button: closes a dialog or bar.")                                      \
  X(share, "share", prose, page, "", "Button: shares a link to the part being read.")                        \
  X(print, "print", prose, page, "", "Button: prints the article.")                                          \
  X(reading_time, "readingTime", prose, page, "ab", "Below the title; {a} and {b} are minutes.")             \
  X(reading_minute, "readingMinute", prose, page, "", "The same for a text that takes a minute at most.")    \
  X(in_short, "inShort", prose, page, "", "Above a few of the article's own sentences, at its top.")         \
  X(plain, "plain", prose, page, "", "Opens a summary in plain words, of an article or a part of one.")      \
  X(plain_says, "plainSays", prose, page, "", "The first words of such a summary.")                          \
  X(plain_concept, "plainConcept", prose, page, "", "In it until somebody has approved it.")                 \
  X(tip, "tip", prose, page, "", "Above a tip in an article.")                                               \
  X(warning, "warning", prose, page, "", "Above a warning in an article.")                                   \
  X(step_count, "stepCount", prose, page, "", "In a step of an exercise, before how many times.")            \
  X(step_time, "stepTime", prose, page, "", "In a step of an exercise, before how long.")                    \
  X(step, "step", heard, page, "", "Before the number of a step, for screen readers.")                       \
  X(glossary_title, "glossaryTitle", prose, page, "", "Heading above the glossary, below the article.")      \
  X(glossary_source, "glossarySource", prose, page, "", "Before the source of an explanation.")              \
  X(article_note, "articleNote", prose, page, "", "In a text, before the number of a note: a link to it.")   \
  X(article_notes, "articleNotes", prose, page, "", "Heading of the notes below an article.")                \
  X(note_back, "noteBack", prose, page, "", "Link behind a note, back to the text that mentions it.")        \
  X(picture_credit, "pictureCredit", prose, page, "", "Before the name of who made a picture.")              \
  X(figure_quote, "figureQuote", prose, page, "", "Before the sentence of the article that a figure shows.") \
  X(library_title, "libraryTitle", prose, page, "",                                                          \
    "Heading of the page that lists all articles; shown once there is more than one.")                       \
  X(library_intro, "libraryIntro", prose, page, "", "The line below that heading.")                          \
  X(library_count, "libraryCount", prose, page, "n",                                                         \
    "How many matches a search over all articles found; {n} is the number.")                                 \
  X(library_none, "libraryNone", prose, page, "", "Shown when a search over all articles found nothing.")    \
  X(library_partly, "libraryPartly", prose, page, "n",                                                       \
    "Below that, in a large library: {n} is the number of articles whose whole text was searched.")          \
  X(translations, "translations", prose, page, "",                                                           \
    "Before the names of the languages that the same article is in; each is a link.")                        \
  X(library_other, "libraryOther", prose, page, "", "Heading above the articles without a subject.")         \
  X(nav_library, "navLibrary", prose, page, "",                                                              \
    "The link to all articles, at the top of every page; shown once there is more than one.")                \
  X(read_on, "readOn", prose, page, "", "Heading above the next articles, at the end of one.")               \
  X(guide_teaser_pages, "guideTeaserPages", prose, guide, "",                                                \
    "Below the article when the guide only has pages: what they are for.")                                   \
  X(places_title, "placesTitle", prose, guide, "", "Heading above the pages for each part of the body.")     \
  X(place_intro, "placeIntro", prose, guide, "", "The first line of such a page.")                           \
  X(place_ways, "placeWays", prose, guide, "", "Heading above the kinds of help that may fit.")              \
  X(place_ways_intro, "placeWaysIntro", prose, guide, "", "The line below that heading.")                    \
  X(signs_link, "signsLink", prose, guide, "", "The link to the page with the lists of signs.")              \
  X(expired, "expired", prose, guide, "", "Shown once the date of the next review has passed.")              \
  X(reviewed_text, "reviewedText", prose, guide, "ab", "Who reviewed the guide ({a}) and when ({b}).")       \
  X(months, "months", heard, page, "",                                                                       \
    "The names of the twelve months, in order, with a space between them: for dates.")                       \
  X(article_by, "articleBy", prose, page, "", "Whose text an article is; at the end of its page.")           \
  X(why_label, "whyLabel", prose, guide, "", "Before the reason for a question.")                            \
  X(summary_title, "summaryTitle", prose, guide, "",                                                         \
    "Heading of the summary that a person takes with them.")                                                 \
  X(summary_intro, "summaryIntro", prose, guide, "", "The line below it.")                                   \
  X(sheet_date, "sheetDate", prose, guide, "a", "In the summary: the day, {a}.")                             \
  X(sheet_agreed, "sheetAgreed", prose, guide, "", "In the summary: heading above lines for the doctor.")    \
  X(summary_outcome, "summaryOutcome", prose, guide, "", "Before the outcome in the summary.")               \
  X(summary_answers, "summaryAnswers", prose, guide, "", "Before the answers in the summary.")               \
  X(summary_print, "summaryPrint", prose, guide, "", "Button: print the summary.")                           \
  X(summary_share, "summaryShare", prose, guide, "", "Button: share the summary.")                           \
  X(sheet_add, "sheetAdd", prose, guide, "", "Heading above what a person may add to the summary.")          \
  X(sheet_add_why, "sheetAddWhy", prose, guide, "", "The line below it.")                                    \
  X(sheet_yes, "sheetYes", prose, guide, "", "In the summary, after something that was ticked.")             \
  X(sheet_open, "sheetOpen", prose, guide, "", "After something that was not: to fill in on paper.")         \
  X(sheet_questions, "sheetQuestions", prose, guide, "", "Heading of the person's own questions.")           \
  X(sheet_question, "sheetQuestion", heard, guide, "a", "The field for question {a}, for screen readers.")   \
  X(use_title, "useTitle", prose, guide, "", "Heading: what the guide is for.")                              \
  X(not_for, "notFor", prose, guide, "", "Before what it is not for.")                                       \
  X(card_print, "cardPrint", prose, guide, "", "Button: print the card with the signs and whom to call.")

#define LW_BUILD_WORDS(X)                                                                                    \
  X(site_label, "siteLabel", heard, build, "",                                                               \
    "Name of the whole site, for the app icon and screen readers.")                                          \
  X(skip_to_content, "skipToContent", prose, build, "",                                                      \
    "Link for keyboards and screen readers that jumps to the text.")                                         \
  X(offline_ready, "offlineReady", prose, build, "", "Status line: the pages now work without internet.")    \
  X(pictures_kept, "picturesKept", prose, build, "ab",                                                       \
    "Behind that: how many pictures are kept, and how many MB they take.")                                   \
  X(offline_new, "offlineNew", prose, build, "",                                                             \
    "Link in the status line, not in the guide: opens the page in the new version.")                         \
  X(offline_wait, "offlineWait", prose, build, "",                                                           \
    "Shown after a tap on \"open without internet\", until all is kept.")                                    \
  X(offline_kept, "offlineKept", prose, build, "", "Shown then: how to come back.")                          \
  X(offline_not, "offlineNot", prose, build, "", "Shown instead where the browser keeps nothing.")           \
  X(offline_page_title, "offlinePageTitle", prose, build, "",                                                \
    "Heading of the page shown when a page cannot be opened without internet.")                              \
  X(offline_page_text, "offlinePageText", prose, build, "",                                                  \
    "Text of that page. Keep the sentence about 112.")                                                       \
  X(not_found_title, "notFoundTitle", prose, build, "",                                                      \
    "Heading of the page shown for an address that does not exist.")                                         \
  X(not_found_text, "notFoundText", prose, build, "", "Text of that page.")                                  \
  X(page_cut, "pageCut", heard, build, "", "At the end of a page of which the rest did not come.")           \
  X(guide_unavailable, "guideUnavailable", prose, build, "", "Shown where the questions cannot work.")       \
  X(settings_size, "settingsSize", prose, build, "", "Heading of the text size setting.")                    \
  X(settings_smaller, "settingsSmaller", prose, build, "",                                                   \
    "What the minus button of a reading setting does; heard after the setting's name.")                      \
  X(settings_larger, "settingsLarger", prose, build, "",                                                     \
    "What the plus button of a reading setting does; heard after the setting's name.")                       \
  X(settings_scheme, "settingsScheme", prose, build, "", "Heading of the colours setting.")                  \
  X(scheme_system, "schemeSystem", prose, build, "", "Colours: follow the device.")                          \
  X(scheme_light, "schemeLight", prose, build, "", "Colours: light.")                                        \
  X(scheme_dark, "schemeDark", prose, build, "", "Colours: dark.")                                           \
  X(scheme_sepia, "schemeSepia", prose, build, "", "Colours: sepia.")                                        \
  X(scheme_contrast, "schemeContrast", prose, build, "", "Colours: high contrast.")                          \
  X(settings_reset, "settingsReset", prose, build, "", "Button: back to the default settings.")              \
  X(settings_close, "settingsClose", prose, build, "", "Button: closes the settings.")                       \
  X(settings_face, "settingsFace", prose, build, "", "Heading of the choice of typeface.")                   \
  X(settings_more, "settingsMore", prose, build, "", "Opens the settings that few people need.")             \
  X(settings_leading, "settingsLeading", prose, build, "", "Heading of the line spacing setting.")           \
  X(settings_letter, "settingsLetter", prose, build, "", "Heading of the letter spacing setting.")           \
  X(settings_word, "settingsWord", prose, build, "", "Heading of the word spacing setting.")                 \
  X(settings_column, "settingsColumn", prose, build, "", "Heading of the column width setting.")             \
  X(settings_hyphens, "settingsHyphens", prose, build, "",                                                   \
    "Switch: words may be broken at the end of a line.")                                                     \
  X(settings_plain, "settingsPlain", prose, build, "", "Switch: summaries in plain words are open.")         \
  X(settings_ruler, "settingsRuler", prose, build, "",                                                       \
    "Switch: a ruler that shows a few lines and dims the rest.")                                             \
  X(face_missing, "faceMissing", prose, build, "", "Status: the chosen typeface could not be loaded.")       \
  X(settings_not_kept, "settingsNotKept", prose, build, "",                                                  \
    "Status: the browser does not keep the settings.")                                                       \
  X(tools_label, "toolsLabel", prose, build, "", "Name of the toolbar, for screen readers.")                 \
  X(contents, "contents", prose, build, "", "Button: opens the table of contents.")                          \
  X(aloud, "aloud", prose, build, "", "Button: reads the article aloud.")                                    \
  X(shared, "shared", prose, build, "", "Status: the link was copied, since this browser cannot share.")     \
  X(copy_failed, "copyFailed", prose, build, "", "Status: link or summary could not be copied either.")      \
  X(print_failed, "printFailed", prose, build, "", "Status: perhaps this browser cannot print.")             \
  X(bookmark, "bookmark", prose, build, "", "Button: bookmarks this place.")                                 \
  X(bookmarked, "bookmarked", prose, build, "", "Status: this place is bookmarked.")                         \
  X(bookmark_failed, "bookmarkFailed", prose, build, "",                                                     \
    "Status: the browser did not keep a change of the bookmarks.")                                           \
  X(bookmarks, "bookmarks", prose, build, "", "Heading above the bookmarks.")                                \
  X(bookmark_remove, "bookmarkRemove", prose, build, "", "Button: removes a bookmark; heard with its name.") \
  X(time_left, "timeLeft", prose, build, "ab", "In the table of contents: how long the rest takes.")         \
  X(time_minute, "timeMinute", prose, build, "", "The same for a minute at most.")                           \
  X(time_done, "timeDone", prose, build, "", "In the table of contents, at the end of the article.")         \
  X(resume, "resume", prose, build, "", "Offers to resume where the reader stopped; the heading follows.")   \
  X(resume_go, "resumeGo", prose, build, "", "Button: goes to where the reader stopped.")                    \
  X(resume_no, "resumeNo", prose, build, "", "Button: stays at the beginning and forgets the place.")        \
  X(search_label, "searchLabel", prose, build, "", "Name of the search field.")                              \
  X(search_whole, "searchWhole", prose, build, "", "Switch: find whole words only.")                         \
  X(search_none, "searchNone", prose, build, "", "Status: the search finds nothing.")                        \
  X(search_count, "searchCount", prose, build, "n", "Status: which of the matches is shown.")                \
  X(search_previous, "searchPrevious", prose, build, "", "Button: previous match or sentence.")              \
  X(search_next, "searchNext", prose, build, "", "Button: next match or sentence.")                          \
  X(aloud_pause, "aloudPause", prose, build, "", "Button: pauses reading aloud.")                            \
  X(aloud_play, "aloudPlay", prose, build, "", "Button: resumes reading aloud.")                             \
  X(aloud_stop, "aloudStop", prose, build, "", "Button: stops reading aloud.")                               \
  X(aloud_speed, "aloudSpeed", prose, build, "", "Name of the speed setting.")                               \
  X(aloud_back, "aloudBack", prose, build, "", "Button: scrolls back to the sentence being read aloud.")     \
  X(search_all, "searchAll", prose, build, "",                                                               \
    "The link from the search in one article to the search in all of them.")                                 \
  X(summary_shared, "summaryShared", prose, build, "",                                                       \
    "Status: the summary was copied, since the device cannot share.")                                        \
  X(reminder_text, "reminderText", heard, build, "",                                                         \
    "The reminder in the person's own calendar. Others may see it: name no complaint.")                      \
  X(reminder_made, "reminderMade", prose, build, "", "Status: the file with the reminder was made.")         \
  X(step_gone, "stepGone", prose, build, "",                                                                 \
    "Status: the browser's back or forward led to a step that is gone.")

#define LW_UI_WORDS(X) LW_PAGE_WORDS(X) LW_BUILD_WORDS(X)

// Name of the typeface with this key (web/typefaces.js).
struct FaceName {
  std::string key, name;
};

#define LW_UI_FIELD(field, ...) std::string field;
struct PageWords {
  LW_PAGE_WORDS(LW_UI_FIELD)
};

struct BuildWords {
  LW_BUILD_WORDS(LW_UI_FIELD)
  std::vector<FaceName> faces;  // in the order of ui.json
};
#undef LW_UI_FIELD

struct Ui : PageWords {
  std::shared_ptr<BuildWords> build;  // null in the browser, whose module has no code for them
};

// For what needs both: empty texts where there are none.
struct AllWords : PageWords, BuildWords {
  explicit AllWords(const Ui& ui) : PageWords(ui), BuildWords(ui.build ? *ui.build : BuildWords{}) {}
};

}  // namespace lw::content
